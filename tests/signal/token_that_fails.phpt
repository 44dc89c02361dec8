--TEST--
A token that fails rejects the future with its own error, before and during
--EXTENSIONS--
true_async
--FILE--
<?php
use Async\{AsyncCancellation, Future, FutureState, Signal};
use function Async\{await, signal, spawn, suspend, timeout};

function show(Future $future, Throwable $expected): void
{
    try {
        await($future);
    } catch (Throwable $e) {
        echo get_class($e), ' ', $e->getMessage(), ' ', $e === $expected ? 'the same' : 'another', "\n";
    }
}
$error = new LogicException('own error');
show(signal(Signal::SIGUSR1, Future::failed($error)), $error);
$state = new FutureState;
$future = signal(Signal::SIGUSR1, new Future($state));
$state->error($error);
show($future, $error);
show(signal(Signal::SIGUSR1, spawn(fn() => throw $error)), $error);

$reason = new AsyncCancellation('reason');
$coroutine = spawn(fn() => suspend());
$future = signal(Signal::SIGUSR1, $coroutine);
$coroutine->cancel($reason);
show($future, $reason);
$timeout = timeout(10000);
$future = signal(Signal::SIGUSR1, $timeout);
$timeout->cancel($reason);
show($future, $reason);
?>
--EXPECT--
LogicException own error the same
LogicException own error the same
LogicException own error the same
Async\AsyncCancellation reason the same
Async\AsyncCancellation reason the same
