--TEST--
Collections at any moment change nothing
--EXTENSIONS--
true_async
--FILE--
<?php
use Async\{TaskGroup, TaskSet};
use function Async\{await, spawn, suspend};

class Node
{
    public $self;
    function __construct(public $value) { $this->self = $this; }
}
foreach ([TaskGroup::class, TaskSet::class] as $class) {
    $group = new $class(2, 3);
    $node = new Node($group);
    gc_collect_cycles();
    $loop = spawn(function () use ($group) {
        $sum = 0;
        foreach ($group as $key => [$result, $error]) {
            gc_collect_cycles();
            $sum += $result?->value ?? 1000;
        }
        return $sum;
    });
    for ($i = 0; $i < 10; $i++) {
        $group->spawnWithKey("key $i", function (Node $argument) use ($i, $group) {
            gc_collect_cycles();
            suspend();
            gc_collect_cycles();
            return $i === 5 ? throw new LogicException : new Node($argument->value);
        }, new Node($i));
        gc_collect_cycles();
        suspend();
    }
    $group->finally(function () { gc_collect_cycles(); });
    $future = $group instanceof TaskGroup ? $group->all()->ignore() : null;
    unset($future);
    gc_collect_cycles();
    $group->close();
    gc_collect_cycles();
    echo $class, ': ', await($loop), ' ', count($group), "\n";
}
?>
--EXPECT--
Async\TaskGroup: 1040 10
Async\TaskSet: 1040 0
