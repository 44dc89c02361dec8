--TEST--
A cancelled stream_select() throws the reason without a warning; the streams stay usable
--EXTENSIONS--
true_async
--FILE--
<?php
use Async\AsyncCancellation;
use function Async\{await, spawn};

require __DIR__ . '/../_lib/net.inc';

[$near, $far] = tcp_pair();
$selecting = spawn(function () use ($near, $far) {
    $read = [$near, $far];
    $write = $except = null;
    try {
        stream_select($read, $write, $except, null);
        echo "never reached\n";
    } catch (AsyncCancellation $e) {
        echo $e->getMessage(), "\n";
    }
});
until_parked($selecting);
$selecting->cancel(new AsyncCancellation('enough'));
await($selecting);
fwrite($far, 'data');
echo fread($near, 10), "\n";
?>
--EXPECT--
enough
data
