--TEST--
Futures can be derived, settled and awaited inside of Fibers
--EXTENSIONS--
true_async
--FILE--
<?php
use Async\{Future, FutureState};

$fiber = new Fiber(function () {
    $state = new FutureState;
    $derived = (new Future($state))->map(function ($v) {
        $inner = new Fiber(fn() => Fiber::suspend($v) . '!');
        $first = $inner->start();
        $inner->resume($first);
        return $inner->getReturn();
    });
    $state->complete('value');
    Fiber::suspend('suspended');
    return $derived->await();
});
echo $fiber->start(), "\n";
$fiber->resume();
echo $fiber->getReturn(), "\n";
?>
--EXPECT--
suspended
value!
