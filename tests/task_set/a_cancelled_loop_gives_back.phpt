--TEST--
A loop that is cancelled between its wake-up and its turn leaves the outcome to the next one
--EXTENSIONS--
true_async
--FILE--
<?php
use Async\{AsyncCancellation, Future, FutureState, TaskSet};
use function Async\{await, spawn, suspend};

foreach (['foreach', 'joinNext', 'joinAny', 'nobody'] as $next) {
    $set = new TaskSet;
    $gate = new FutureState;
    $set->spawnWithKey('key', fn() => await(new Future($gate)));
    $first = spawn(function () use ($set) { foreach ($set as $pair) { echo "never\n"; } });
    while (!$first->getAwaitingInfo()) {
        suspend();
    }
    $second = match ($next) {
        'foreach' => spawn(function () use ($set) { foreach ($set as $key => [$result]) { return $result; } }),
        'nobody' => null,
        default => $set->$next(),
    };
    while ($next === 'foreach' && !$second->getAwaitingInfo()) {
        suspend();
    }
    // Ready are the task, whose end wakes the loop, and then whoever cancels the loop.
    $gate->complete('taken over');
    spawn(fn() => $first->cancel(new AsyncCancellation('too late')));
    try {
        await($first);
    } catch (AsyncCancellation $e) {
        echo $e->getMessage(), ', ', count($set), " in the set\n";
    }
    echo $next, ': ', await($second ?? $set->joinNext()), "\n";
}
?>
--EXPECT--
too late, 0 in the set
foreach: taken over
too late, 0 in the set
joinNext: taken over
too late, 0 in the set
joinAny: taken over
too late, 1 in the set
nobody: taken over
