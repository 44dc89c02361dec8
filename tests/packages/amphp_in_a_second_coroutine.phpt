--TEST--
AMPHP: a second coroutine that waits in the one loop of the process gets Revolt's error, and the first one its result
--EXTENSIONS--
true_async
--SKIPIF--
<?php require __DIR__ . '/../_lib/packages.inc'; ?>
--FILE--
<?php
use function Amp\delay;
use function Async\{await, spawn};

require __DIR__ . '/../_lib/packages.inc';

$first = spawn(function () {
    delay(0.05);
    return 'first';
});
until_parked($first);
try {
    await(spawn(fn() => delay(0.01)));
} catch (Error $e) {
    echo $e->getMessage(), "\n";
}
echo await($first), "\n";
echo await(spawn(fn() => delay(0.01) ?? 'and whoever comes later')), "\n";
?>
--EXPECT--
Must call resume() or throw() before calling suspend() again
first
and whoever comes later
