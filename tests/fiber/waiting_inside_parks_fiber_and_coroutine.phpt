--TEST--
Waiting inside a Fiber parks Fiber and coroutine together, others run
--EXTENSIONS--
true_async
--FILE--
<?php
use Async\{Future, FutureState};
use function Async\{spawn, await, current_coroutine};

$state = new FutureState;
$future = new Future($state);
$coroutine = spawn(function () use ($future) {
    $fiber = new Fiber(function () use ($future) {
        echo await($future), "\n";
        return Fiber::suspend('suspended');
    });
    echo $fiber->start(), "\n";
    $fiber->resume('returned');
    return $fiber->getReturn();
});
spawn(function () use ($state) {
    echo "other\n";
    $state->complete('value');
});
echo await($coroutine), "\n";
?>
--EXPECT--
other
value
suspended
returned
