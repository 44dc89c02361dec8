--TEST--
Loops and joinNext() are served in the order in which they came
--EXTENSIONS--
true_async
--FILE--
<?php
use Async\{Future, FutureState, TaskSet};
use function Async\{await, spawn, suspend};

$set = new TaskSet(1, 0);
$gate = new FutureState;
$set->spawn(function () use ($gate) { await(new Future($gate)); return 'first'; });
foreach (['second', 'third', 'fourth'] as $value) {
    $set->spawn(fn() => $value);
}
$before = $set->joinNext();
$loop = spawn(function () use ($set) { foreach ($set as [$result]) { return $result; } });
while (!$loop->getAwaitingInfo()) {
    suspend();
}
$after = $set->joinNext();
$any = $set->joinAny();
$gate->complete(null);
echo implode(', ', array_map(await(...), [$before, $loop, $after, $any])), "\n";
?>
--EXPECT--
first, second, third, fourth
