--TEST--
A woken coroutine is queued until its turn comes
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
$state->complete(1);
echo states($coroutine), "\n";
await($coroutine);
echo states($coroutine), "\n";
?>
--EXPECT--
started queued suspended
started completed
