--TEST--
Several failing callbacks are reported as one CompositeException, in order
--EXTENSIONS--
true_async
--FILE--
<?php
use Async\CompositeException;
use function Async\{spawn, await};

set_exception_handler(function ($e) {
    echo get_class($e), "\n";
    if ($e instanceof CompositeException) {
        foreach ($e->getExceptions() as $failure) {
            echo $failure->getMessage(), "\n";
        }
    }
});
$coroutine = spawn(fn() => 'value');
$coroutine->finally(fn() => throw new LogicException('one'));
$coroutine->finally(fn() => print("two\n"));
$coroutine->finally(fn() => throw new LogicException('three'));
?>
--EXPECT--
two
Async\CompositeException
one
three
