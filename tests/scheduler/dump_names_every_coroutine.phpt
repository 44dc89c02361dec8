--TEST--
dump() has a block for each coroutine: number, state, where spawned, where suspended, what it waits for
--EXTENSIONS--
true_async
--FILE--
<?php
use Async\{Future, FutureState, Scheduler};
use function Async\{spawn, await, suspend};

$state = new FutureState;
$future = new Future($state);
$parked = spawn(function () use ($future) {
    await($future);
});
while (!$parked->isStarted()) {
    suspend();
}
$queued = spawn(fn() => 1);
echo Scheduler::dump();
$state->complete(1);
?>
--EXPECTF--
3 coroutines, 1 ready
#1 running (main)
#2 parked
  spawned at %sdump_names_every_coroutine.php:7
  suspended at %sdump_names_every_coroutine.php:8
  waits for %SFuture%S
#3 queued
  spawned at %sdump_names_every_coroutine.php:13
