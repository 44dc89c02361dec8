--TEST--
A chain of thousands of futures in a cycle is collected, in a coroutine too; one that is alive at the end is no problem
--EXTENSIONS--
true_async
--FILE--
<?php
use Async\{Future, FutureState};
use function Async\{await, spawn};

function chain(FutureState $state): Future
{
    $future = new Future($state);
    for ($i = 0; $i < 20000; $i++) {
        $future = $future->map(fn() => 1);
    }
    return $future;
}
function cycle()
{
    $state = new FutureState;
    $future = chain($state);
    $future->map(fn() => [$state, $future])->ignore();
    unset($state, $future);
    return gc_collect_cycles() >= 20000;
}
var_dump(cycle(), await(spawn(cycle(...))));
$state = new FutureState;
$last = chain($state)->ignore();
echo "end\n";
?>
--EXPECT--
bool(true)
bool(true)
end
