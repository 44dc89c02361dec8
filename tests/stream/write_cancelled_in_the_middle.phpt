--TEST--
A cancelled write throws the reason without a warning
--EXTENSIONS--
true_async
--FILE--
<?php
use Async\AsyncCancellation;
use function Async\{await, spawn};

require __DIR__ . '/../_lib/net.inc';

[$near, $far] = unix_pair();
$writer = spawn(function () use ($near) {
    try {
        fwrite($near, str_repeat('x', 10_000_000));
        echo "never reached\n";
    } catch (AsyncCancellation $e) {
        echo $e->getMessage(), "\n";
    }
});
until_parked($writer);
$writer->cancel(new AsyncCancellation('enough'));
await($writer);
var_dump(strlen(fread($far, 100)));
?>
--EXPECT--
enough
int(100)
