--TEST--
A chain of thousands of derived futures settles, in a coroutine too
--EXTENSIONS--
true_async
--FILE--
<?php
use Async\{Future, FutureState};
use function Async\{await, spawn};

function chain(int $length)
{
    $state = new FutureState;
    $future = new Future($state);
    for ($i = 0; $i < $length; $i++) {
        $future = $future->map(fn($v) => $v + 1);
    }
    $state->complete(0);
    return $future->await();
}
echo chain(20000), "\n";
echo await(spawn(chain(...), 20000)), "\n";
?>
--EXPECT--
20000
20000
