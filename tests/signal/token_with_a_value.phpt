--TEST--
A token that completes with a value rejects the future with a cancellation, before and during
--EXTENSIONS--
true_async
--FILE--
<?php
use Async\{AsyncCancellation, Future, FutureState, Signal};
use function Async\{await, signal, spawn};

function show(Future $future): void
{
    try {
        await($future);
    } catch (AsyncCancellation $e) {
        echo get_class($e), ': ', $e->getMessage(), ', previous: ', var_export($e->getPrevious(), true), "\n";
    }
    var_dump($future->isCancelled());
}
show(signal(Signal::SIGUSR1, Future::completed(1)));
$state = new FutureState;
$future = signal(Signal::SIGUSR1, new Future($state));
$state->complete(2);
show($future);
show(signal(Signal::SIGUSR1, spawn(fn() => 3)));
?>
--EXPECT--
Async\AsyncCancellation: Signal wait cancelled, previous: NULL
bool(true)
Async\AsyncCancellation: Signal wait cancelled, previous: NULL
bool(true)
Async\AsyncCancellation: Signal wait cancelled, previous: NULL
bool(true)
