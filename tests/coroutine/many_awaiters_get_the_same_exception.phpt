--TEST--
Everybody who awaits a failing coroutine gets its exception
--EXTENSIONS--
true_async
--FILE--
<?php
use function Async\{spawn, await, suspend};

$source = spawn(function () {
    suspend();
    throw new LogicException('no');
});
$awaiters = [];
for ($i = 0; $i < 3; $i++) {
    $awaiters[] = spawn(function () use ($source) {
        try {
            await($source);
        } catch (LogicException $e) {
            return $e;
        }
    });
}
foreach ($awaiters as $awaiter) {
    var_dump(await($awaiter) === $source->getException());
}
?>
--EXPECT--
bool(true)
bool(true)
bool(true)
