--TEST--
A second coroutine that writes in the middle of another one's write gets an exception that names both
--EXTENSIONS--
true_async
--FILE--
<?php
use Async\AsyncException;
use function Async\{await, spawn};

require __DIR__ . '/../_lib/net.inc';

[$near, $far] = unix_pair();
$first = spawn(fn() => fwrite($near, str_repeat('x', 1_000_000)));
until_parked($first);
$second = spawn(function () use ($near) {
    try {
        fwrite($near, 'y');
        echo "never reached\n";
    } catch (AsyncException $e) {
        echo $e->getMessage(), "\n";
    }
});
await($second);
spawn(function () use (&$near, $first) {
    await($first);
    fclose($near);
});
var_dump(stream_get_contents($far) === str_repeat('x', 1_000_000), await($first));
?>
--EXPECTF--
Coroutine #%d (spawned at %s:%d) cannot write to descriptor %d: coroutine #%d (spawned at %s:%d) is in the middle of a write on it, waiting at %s:%d
bool(true)
int(1000000)
