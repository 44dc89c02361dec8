--TEST--
Objects take no dynamic properties, cannot be cloned or serialized; classes with a private constructor cannot be made
--EXTENSIONS--
true_async
--FILE--
<?php
use function Async\{spawn, timeout, await};

function attempt(callable $act)
{
    try {
        $act();
        echo "no error\n";
    } catch (Throwable $e) {
        echo get_class($e), ': ', $e->getMessage(), "\n";
    }
}
$state = new Async\FutureState;
$state->ignore();
$objects = [spawn(fn() => 1), new Async\Context, timeout(1000), $state, new Async\Future($state)];
foreach ($objects as $object) {
    attempt(function () use ($object) { $object->any = 1; });
    attempt(fn() => clone $object);
    attempt(fn() => serialize($object));
    attempt(fn() => unserialize('O:' . strlen($object::class) . ':"' . $object::class . '":0:{}'));
}
foreach (['Coroutine', 'Timeout', 'Scheduler'] as $class) {
    attempt(fn() => new ("Async\\$class"));
    attempt(fn() => (new ReflectionClass("Async\\$class"))->newInstanceWithoutConstructor());
}
attempt(fn() => new Async\Future);
attempt(fn() => new Async\FutureState(1));
attempt(fn() => (new Async\Future($state))->__construct($state));
?>
--EXPECTF--
Error: Cannot create dynamic property Async\Coroutine::$any
Error: Trying to clone an uncloneable object of class Async\Coroutine
Exception: Serialization of 'Async\Coroutine' is not allowed
Exception: Unserialization of 'Async\Coroutine' is not allowed
Error: Cannot create dynamic property Async\Context::$any
Error: Trying to clone an uncloneable object of class Async\Context
Exception: Serialization of 'Async\Context' is not allowed
Exception: Unserialization of 'Async\Context' is not allowed
Error: Cannot create dynamic property Async\Timeout::$any
Error: Trying to clone an uncloneable object of class Async\Timeout
Exception: Serialization of 'Async\Timeout' is not allowed
Exception: Unserialization of 'Async\Timeout' is not allowed
Error: Cannot create dynamic property Async\FutureState::$any
Error: Trying to clone an uncloneable object of class Async\FutureState
Exception: Serialization of 'Async\FutureState' is not allowed
Exception: Unserialization of 'Async\FutureState' is not allowed
Error: Cannot create dynamic property Async\Future::$any
Error: Trying to clone an uncloneable object of class Async\Future
Exception: Serialization of 'Async\Future' is not allowed
Exception: Unserialization of 'Async\Future' is not allowed
Error: Call to private Async\Coroutine::__construct() from global scope
ReflectionException: Class Async\Coroutine is an internal class marked as final that cannot be instantiated without invoking its constructor
Error: Call to private Async\Timeout::__construct() from global scope
ReflectionException: Class Async\Timeout is an internal class marked as final that cannot be instantiated without invoking its constructor
Error: Call to private Async\Scheduler::__construct() from global scope
ReflectionException: Class Async\Scheduler is an internal class marked as final that cannot be instantiated without invoking its constructor
ArgumentCountError: Async\Future::__construct() expects exactly 1 argument, 0 given
ArgumentCountError: Async\FutureState::__construct() expects exactly 0 arguments, 1 given
Error: Cannot construct a Future twice
