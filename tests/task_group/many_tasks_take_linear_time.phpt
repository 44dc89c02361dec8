--TEST--
Many tasks, futures and spawners take linear time
--EXTENSIONS--
true_async
--FILE--
<?php
use Async\TaskGroup;
use function Async\{await, spawn, suspend};

gc_disable(); // a collection visits everything that is alive

/** Time of the processor, which does not count what others do meanwhile. */
function spent(): float
{
    $usage = getrusage();
    return $usage['ru_utime.tv_sec'] + $usage['ru_stime.tv_sec'] + 1e-6 * ($usage['ru_utime.tv_usec'] + $usage['ru_stime.tv_usec']);
}
function measure(int $count, callable $work): float
{
    $best = INF;
    for ($i = 0; $i < 5; $i++) {
        $start = spent();
        $work($count);
        $best = min($best, spent() - $start);
    }
    return $best;
}
$kinds = [
    'queue' => function (int $count) {
        $group = new TaskGroup(10, 0);
        for ($i = 0; $i < $count; $i++) {
            $group->spawn(fn() => $i);
        }
        return count(await($group->all()));
    },
    'futures' => function (int $count) {
        $group = new TaskGroup;
        $futures = [];
        for ($i = 0; $i < $count; $i++) {
            $group->spawn(fn() => $i);
            $futures[] = $group->race();
            $futures[] = $group->any();
        }
        foreach ($futures as $future) {
            await($future);
        }
        await($group->all());
    },
    'cancel' => function (int $count) {
        $group = new TaskGroup(10, 0);
        for ($i = 0; $i < $count; $i++) {
            $group->spawn(fn() => suspend());
        }
        suspend();
        $group->cancel();
        $group->awaitCompletion();
    },
    'foreach' => function (int $count) {
        $group = new TaskGroup(10, 100);
        $loop = spawn(function () use ($group) { foreach ($group as $pair) { } });
        for ($i = 0; $i < $count; $i++) {
            $group->spawn(fn() => $i);
        }
        $group->close();
        await($loop);
    },
];
foreach ($kinds as $name => $work) {
    $small = measure(2000, $work);
    $large = measure(20_000, $work);
    echo $name, ': ', $large < 60 * $small ? 'linear' : 'slow: ' . $large / $small, "\n";
}
?>
--EXPECT--
queue: linear
futures: linear
cancel: linear
foreach: linear
