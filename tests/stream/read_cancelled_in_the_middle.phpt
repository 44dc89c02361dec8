--TEST--
A cancelled read throws the reason without a warning; the stream can be used on
--EXTENSIONS--
true_async
--FILE--
<?php
use Async\AsyncCancellation;
use function Async\{await, spawn};

require __DIR__ . '/../_lib/net.inc';

foreach (['fread' => fn($s) => fread($s, 10), 'fgets' => fgets(...), 'stream_get_contents' => stream_get_contents(...)] as $name => $read) {
    [$near, $far] = tcp_pair();
    $reader = spawn(function () use ($near, $name, $read) {
        try {
            $read($near);
            echo "never reached\n";
        } catch (AsyncCancellation $e) {
            echo "$name: ", $e->getMessage(), "\n";
        }
    });
    until_parked($reader);
    $reader->cancel(new AsyncCancellation('enough'));
    await($reader);
    fwrite($far, "data\n");
    echo fgets($near);
}
?>
--EXPECT--
fread: enough
data
fgets: enough
data
stream_get_contents: enough
data
