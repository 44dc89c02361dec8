--TEST--
Callbacks of one source run in the order of registration, among those who await it
--EXTENSIONS--
true_async
--FILE--
<?php
use Async\{Future, FutureState};
use function Async\{spawn, suspend};

$state = new FutureState;
$future = new Future($state);
$kept[] = $future->map(function () { echo "first\n"; })->ignore();
$kept[] = $future->finally(function () { echo "second\n"; })->ignore();
$kept[] = spawn(function () use ($future) {
    $future->await();
    echo "third\n";
});
suspend();
$kept[] = (new Future($state))->map(function () { echo "fourth\n"; })->ignore();
$kept[] = $future->finally(function () { echo "fifth\n"; })->ignore();
$state->complete(null);
$kept[] = $future->map(function () { echo "sixth\n"; })->ignore();
?>
--EXPECT--
first
second
third
fourth
fifth
sixth
