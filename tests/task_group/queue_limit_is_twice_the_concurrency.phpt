--TEST--
The limit of the queue is twice the concurrency unless it is given
--EXTENSIONS--
true_async
--FILE--
<?php
use Async\{Future, FutureState, TaskGroup};
use function Async\{await, spawn, suspend};

foreach ([1, 2, 5] as $concurrency) {
    $group = new TaskGroup($concurrency);
    $gate = new FutureState;
    $spawned = 0;
    $spawner = spawn(function () use ($group, $gate, &$spawned) {
        for (; $spawned < 30; $spawned++) {
            $group->spawn(fn() => await(new Future($gate)));
        }
    });
    for ($i = 0; $i < 100; $i++) {
        suspend();
    }
    echo "$concurrency: $spawned\n";
    $gate->complete(null);
    await($spawner);
    await($group->all());
}
?>
--EXPECT--
1: 3
2: 6
5: 15
