--TEST--
getAwaitingInfo() has one string for each awaited event
--EXTENSIONS--
true_async
--FILE--
<?php
use Async\{Future, FutureState};
use function Async\{spawn, suspend, await, timeout};

$state = new FutureState;
$future = new Future($state);
$coroutine = spawn(fn() => await($future, timeout(10000)));
echo json_encode($coroutine->getAwaitingInfo()), "\n";
while (!$coroutine->isStarted()) {
    suspend();
}
$info = $coroutine->getAwaitingInfo();
var_dump(array_is_list($info), count($info), array_sum(array_map('is_string', $info)));
echo implode("\n", $info), "\n";
$state->complete(1);
await($coroutine);
echo json_encode($coroutine->getAwaitingInfo()), "\n";
?>
--EXPECTF--
[]
bool(true)
int(2)
int(2)
%SFuture%S
%STimeout%S
[]
