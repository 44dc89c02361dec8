--TEST--
A coroutine of high priority goes to the head whenever it becomes ready
--EXTENSIONS--
true_async
--FILE--
<?php
use Async\{Future, FutureState};
use function Async\{spawn, suspend, await};

$state = new FutureState;
$future = new Future($state);
$high = spawn(function () use ($future) {
    await($future);
    echo "high\n";
})->asHiPriority();
suspend();
spawn(fn() => print("a\n"));
spawn(fn() => print("b\n"));
$state->complete(null);
suspend();
?>
--EXPECT--
high
a
b
