--TEST--
A pool takes no dynamic properties, cannot be cloned, serialized or awaited; methods refuse too many arguments
--EXTENSIONS--
true_async
--FILE--
<?php
require __DIR__ . '/../_lib/pool.inc';
use Async\Pool;

$pool = new Pool(fn() => 1);
echo outcome(fn() => $pool->any = 1), "\n";
echo outcome(fn() => clone $pool), "\n";
echo outcome(fn() => serialize($pool)), "\n";
echo outcome(fn() => unserialize('O:10:"Async\Pool":0:{}')), "\n";
echo outcome(fn() => (new ReflectionClass(Pool::class))->newInstanceWithoutConstructor()), "\n";
echo outcome(fn() => Async\await($pool)), "\n";
$pool->acquire();
foreach (['acquire' => 1, 'tryAcquire' => 0, 'release' => 1, 'close' => 0, 'isClosed' => 0, 'count' => 0, 'idleCount' => 0,
        'activeCount' => 0, 'setCircuitBreakerStrategy' => 1, 'getState' => 0, 'activate' => 0, 'deactivate' => 0,
        'recover' => 0] as $method => $arity) {
    echo outcome(fn() => $pool->$method(...array_fill(0, $arity + 1, null))), "\n";
}
echo outcome(fn() => $pool->release()), "\n";
echo outcome(fn() => $pool->setCircuitBreakerStrategy(new stdClass)), "\n";
echo counts($pool), "\n";
?>
--EXPECT--
Error: Cannot create dynamic property Async\Pool::$any
Error: Trying to clone an uncloneable object of class Async\Pool
Exception: Serialization of 'Async\Pool' is not allowed
Exception: Unserialization of 'Async\Pool' is not allowed
ReflectionException: Class Async\Pool is an internal class marked as final that cannot be instantiated without invoking its constructor
TypeError: Async\await(): Argument #1 ($awaitable) must be of type Async\Completable, Async\Pool given
ArgumentCountError: Async\Pool::acquire() expects at most 1 argument, 2 given
ArgumentCountError: Async\Pool::tryAcquire() expects exactly 0 arguments, 1 given
ArgumentCountError: Async\Pool::release() expects exactly 1 argument, 2 given
ArgumentCountError: Async\Pool::close() expects exactly 0 arguments, 1 given
ArgumentCountError: Async\Pool::isClosed() expects exactly 0 arguments, 1 given
ArgumentCountError: Async\Pool::count() expects exactly 0 arguments, 1 given
ArgumentCountError: Async\Pool::idleCount() expects exactly 0 arguments, 1 given
ArgumentCountError: Async\Pool::activeCount() expects exactly 0 arguments, 1 given
ArgumentCountError: Async\Pool::setCircuitBreakerStrategy() expects exactly 1 argument, 2 given
ArgumentCountError: Async\Pool::getState() expects exactly 0 arguments, 1 given
ArgumentCountError: Async\Pool::activate() expects exactly 0 arguments, 1 given
ArgumentCountError: Async\Pool::deactivate() expects exactly 0 arguments, 1 given
ArgumentCountError: Async\Pool::recover() expects exactly 0 arguments, 1 given
ArgumentCountError: Async\Pool::release() expects exactly 1 argument, 0 given
TypeError: Async\Pool::setCircuitBreakerStrategy(): Argument #1 ($strategy) must be of type ?Async\CircuitBreakerStrategy, stdClass given
1: 0 idle, 1 active, 0 at work
