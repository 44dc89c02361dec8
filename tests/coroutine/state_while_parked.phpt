--TEST--
A parked coroutine is started and suspended, but not queued
--EXTENSIONS--
true_async
--FILE--
<?php
require __DIR__ . '/../_lib/states.inc';
use Async\{Future, FutureState};
use function Async\{spawn, suspend, await};

$state = new FutureState;
$future = new Future($state);
$coroutine = spawn(fn() => await($future));
while (!$coroutine->isStarted()) {
    suspend();
}
echo states($coroutine), "\n";
$state->complete(1);
?>
--EXPECT--
started suspended
