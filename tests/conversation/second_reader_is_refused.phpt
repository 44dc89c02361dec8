--TEST--
A second coroutine that reads in the middle of another one's read gets an exception that names both
--EXTENSIONS--
true_async
--FILE--
<?php
use Async\AsyncException;
use function Async\{await, spawn};

require __DIR__ . '/../_lib/net.inc';

[$near, $far] = tcp_pair();
$first = spawn(function () use ($near) {
    return fread($near, 10);
});
until_parked($first);
$second = spawn(function () use ($near) {
    try {
        fread($near, 10);
        echo "never reached\n";
    } catch (AsyncException $e) {
        echo $e->getMessage(), "\n";
    }
});
await($second);
fwrite($far, 'data');
echo await($first), "\n";
?>
--EXPECTF--
Coroutine #%d (spawned at %ssecond_reader_is_refused.php:%d) cannot read from descriptor %d: coroutine #%d (spawned at %ssecond_reader_is_refused.php:%d) is in the middle of a read on it, waiting at %ssecond_reader_is_refused.php:%d
data
