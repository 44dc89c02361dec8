--TEST--
A set with many tasks, futures and loops takes linear time, and memory only for what was not delivered
--EXTENSIONS--
true_async
--FILE--
<?php
use Async\TaskSet;
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
    'first all, then joined' => function (int $count) {
        $set = new TaskSet(10, 0);
        for ($i = 0; $i < $count; $i++) {
            $set->spawn(fn() => $i);
        }
        $set->close();
        $set->awaitCompletion();
        while (count($set) > 0) {
            await($set->joinNext());
        }
    },
    'pending futures' => function (int $count) {
        $set = new TaskSet;
        $futures = [];
        for ($i = 0; $i < $count; $i++) {
            $set->spawn(fn() => $i);
            $futures[] = $i % 2 ? $set->joinNext() : $set->joinAny();
        }
        foreach ($futures as $future) {
            await($future);
        }
    },
    'failures before a success' => function (int $count) {
        $set = new TaskSet(10, 0);
        for ($i = 0; $i < $count; $i++) {
            $set->spawn(fn() => $i % 2 ? $i : throw new LogicException);
        }
        for ($i = 0; $i < $count / 2; $i++) {
            await($set->joinAny());
        }
    },
    'foreach' => function (int $count) {
        $set = new TaskSet(10, 100);
        $loop = spawn(function () use ($set) { foreach ($set as $pair) { } });
        for ($i = 0; $i < $count; $i++) {
            $set->spawn(fn() => $i);
        }
        $set->close();
        await($loop);
    },
];
foreach ($kinds as $name => $work) {
    $small = measure(2000, $work);
    $large = measure(20_000, $work);
    echo $name, ': ', $large < 60 * $small ? 'linear' : 'slow: ' . $large / $small, "\n";
}
$set = new TaskSet(2);
for ($i = 0; $i < 1000; $i++) {
    $set->spawn(fn() => str_repeat('x', 100_000));
    await($set->joinNext());
    $most = max($most ?? 0, memory_get_usage());
}
echo $most < 20_000_000 ? "little memory\n" : "$most\n";
?>
--EXPECT--
first all, then joined: linear
pending futures: linear
failures before a success: linear
foreach: linear
little memory
