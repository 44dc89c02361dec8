--TEST--
Cancelling whoever waits for a group leaves the tasks alone
--EXTENSIONS--
true_async
--FILE--
<?php
use Async\{AsyncCancellation, Future, FutureState, TaskGroup};
use function Async\{await, spawn, suspend};

$group = new TaskGroup;
$gate = new FutureState;
$group->spawn(fn() => await(new Future($gate)));
$group->close();
$waiters = [
    spawn(fn() => await($group->all())),
    spawn(fn() => $group->awaitCompletion()),
    spawn(function () use ($group) { foreach ($group as $pair) { echo "never\n"; } }),
];
suspend();
foreach ($waiters as $waiter) {
    $waiter->cancel(new AsyncCancellation('gave up'));
}
foreach ($waiters as $waiter) {
    try {
        await($waiter);
    } catch (AsyncCancellation $e) {
        echo $e->getMessage(), "\n";
    }
}
$gate->complete('undisturbed');
echo await($group->all())[0], "\n";
?>
--EXPECT--
gave up
gave up
gave up
undisturbed
