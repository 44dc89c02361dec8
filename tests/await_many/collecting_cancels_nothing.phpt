--TEST--
Nothing is cancelled by a wait that collects, nor by a winner
--EXTENSIONS--
true_async
--FILE--
<?php
use Async\{Future, FutureState, OperationCanceledException};
use function Async\{await, await_all, await_all_or_fail, await_any_of, await_any_of_or_fail, await_any_or_fail, await_first_success, spawn, timeout};

$gate = new FutureState;
$future = new Future($gate);
$losers = [];
$loser = function () use (&$losers, $future) {
    return $losers[] = spawn(fn() => await($future));
};
$bad = fn() => spawn(fn() => throw new LogicException);
await_any_or_fail([$loser(), spawn(fn() => 1)]);
await_first_success([$loser(), $bad(), spawn(fn() => 1)]);
await_any_of(1, [$loser(), $bad(), spawn(fn() => 1)]);
await_any_of_or_fail(1, [$loser(), spawn(fn() => 1)]);
try {
    await_all([$loser(), $bad()], timeout(1));
} catch (OperationCanceledException) {
}
$gate->complete('went on');
echo implode("\n", await_all_or_fail($losers)), "\n";
?>
--EXPECT--
went on
went on
went on
went on
went on
