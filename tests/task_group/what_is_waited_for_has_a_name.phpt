--TEST--
Waits for a group say what they wait for
--EXTENSIONS--
true_async
--FILE--
<?php
use Async\{Future, FutureState, TaskGroup, TaskSet};
use function Async\{await, spawn, suspend};

foreach ([TaskGroup::class, TaskSet::class] as $class) {
    $group = new $class(1, 1);
    $gate = new FutureState;
    $group->spawn(fn() => await(new Future($gate)));
    $group->spawn(fn() => 1);
    $waiting = [
        spawn(fn() => $group->spawn(fn() => 1)),
        spawn(function () use ($group) { foreach ($group as $pair) { } }),
    ];
    while (!$waiting[0]->getAwaitingInfo() || !$waiting[1]->getAwaitingInfo()) {
        suspend();
    }
    foreach ($waiting as $coroutine) {
        echo implode($coroutine->getAwaitingInfo()), "\n";
    }
    $waiting[0]->cancel();
    $group->close();
    $last = spawn(fn() => $group->awaitCompletion());
    while (!$last->getAwaitingInfo()) {
        suspend();
    }
    echo implode($last->getAwaitingInfo()), "\n";
    $gate->complete(1);
    $group->awaitCompletion();
}
?>
--EXPECT--
place in the queue of a TaskGroup with 1 queued tasks
next outcome of a TaskGroup with 2 unfinished tasks
completion of a TaskGroup with 2 unfinished tasks
place in the queue of a TaskSet with 1 queued tasks
next outcome of a TaskSet with 2 unfinished tasks
completion of a TaskSet with 2 unfinished tasks
