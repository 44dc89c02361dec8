--TEST--
Futures of a group that is cancelled are settled when the tasks are
--EXTENSIONS--
true_async
--FILE--
<?php
use Async\{AsyncCancellation, CompositeException, TaskGroup};
use function Async\{await, delay, suspend};

$group = new TaskGroup(1);
$group->spawn(fn() => delay(10_000));
$group->spawn(fn() => 1);
[$all, $any, $race] = [$group->all(), $group->any(), $group->race()];
suspend();
$group->cancel(new AsyncCancellation('enough'));
foreach ([$all, $any] as $future) {
    try {
        await($future);
    } catch (CompositeException $e) {
        echo implode(', ', array_map(fn($e) => $e->getMessage(), $e->getExceptions())), "\n";
    }
}
try {
    await($race);
} catch (AsyncCancellation $e) {
    echo $e->getMessage(), "\n";
}
?>
--EXPECT--
enough, enough
enough, enough
enough
