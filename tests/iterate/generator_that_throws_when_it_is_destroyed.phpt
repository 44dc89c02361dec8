--TEST--
A generator among the arguments that throws when it is destroyed does no harm when the call itself throws
--EXTENSIONS--
true_async
--FILE--
<?php
use Async\{Future, FutureState};
use function Async\{await_all, iterate};

/* Destroyed with the arguments of a call that has thrown. */
function steps()
{
    try {
        yield 1;
        yield 2;
    } finally {
        throw new DomainException('of the generator');
    }
}
function attempt(callable $call)
{
    try {
        $call(new LogicException('of the call'));
    } catch (Exception $e) {
        echo $e->getMessage(), ' <- ', $e->getPrevious()->getMessage(), "\n";
    }
}
attempt(fn($error) => [1, [2, iterate(steps(), fn() => throw $error)]]);
attempt(fn($error) => [1, [2, await_all((function () use ($error) {
    $steps = steps();
    $steps->current();
    throw $error;
    yield;
})())]]);
?>
--EXPECT--
of the generator <- of the call
of the generator <- of the call
