--TEST--
A chain of thousands of pending derived futures can be dropped at any end, in a coroutine too
--EXTENSIONS--
true_async
--FILE--
<?php
use Async\{Future, FutureState};
use function Async\{await, spawn};

function chain(FutureState $state, int $length)
{
    $future = new Future($state);
    for ($i = 0; $i < $length; $i++) {
        $future = $future->map(fn($v) => $v + 1);
    }
    return $future->ignore();
}
function drop_last_then_state()
{
    $state = new FutureState;
    $future = chain($state, 20000);
    unset($future);
    unset($state);
    return 'dropped';
}
function drop_state_then_last()
{
    $state = new FutureState;
    $future = chain($state, 20000);
    unset($state);
    unset($future);
    return 'dropped';
}
echo drop_last_then_state(), "\n", drop_state_then_last(), "\n";
echo await(spawn(drop_last_then_state(...))), "\n", await(spawn(drop_state_then_last(...))), "\n";
?>
--EXPECT--
dropped
dropped
dropped
dropped
