--TEST--
While a collection waits in a destructor, others use their Fibers
--EXTENSIONS--
true_async
--FILE--
<?php
use Async\{Future, FutureState};
use function Async\{spawn, await, suspend};

class Guard
{
    public $self;
    static Future $future;
    function __construct() { $this->self = $this; }
    function __destruct() { self::$future->await(); }
}
$state = new FutureState;
Guard::$future = new Future($state);
$collecting = spawn(function () {
    new Guard;
    return gc_collect_cycles() > 0;
});
while (!$collecting->isStarted()) {
    suspend();
}
$fiber = new Fiber(fn() => print("fiber\n"));
$fiber->start();
$state->complete(1);
var_dump(await($collecting));
?>
--EXPECT--
fiber
bool(true)
