--TEST--
While one coroutine waits in a destructor, in which the engine allows no Fibers, others use theirs
--EXTENSIONS--
true_async
--FILE--
<?php
use Async\{Future, FutureState};
use function Async\{spawn, await, suspend};

class Guard
{
    static Future $future;
    function __destruct() { self::$future->await(); }
}
$state = new FutureState;
Guard::$future = new Future($state);
$destroying = spawn(function () {
    $guard = new Guard;
    unset($guard);
    $fiber = new Fiber(fn() => 'fiber after the destructor');
    $fiber->start();
    return $fiber->getReturn();
});
while (!$destroying->isStarted()) {
    suspend();
}
$fiber = new Fiber(function () {
    echo Fiber::suspend('started'), "\n";
});
echo $fiber->start(), "\n";
$fiber->resume('resumed');
$state->complete(1);
echo await($destroying), "\n";
?>
--EXPECT--
started
resumed
fiber after the destructor
