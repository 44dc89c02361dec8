--TEST--
A cancellation between wake-up and run takes the value away, but not an error
--EXTENSIONS--
true_async
--FILE--
<?php
require __DIR__ . '/../_lib/parked.inc';

use Async\{AsyncCancellation, Future, FutureState};
use function Async\{await, await_all, await_all_or_fail, spawn, suspend};

function probe(callable $wait, callable $settle)
{
    $state = new FutureState;
    $waiting = spawn(function () use ($wait, $state) {
        try {
            $wait(new Future($state));
            echo "value\n";
        } catch (Throwable $e) {
            echo get_class($e), ': ', $e->getMessage(), "\n";
        }
        try {
            suspend();
            echo "nothing is pending\n";
        } catch (AsyncCancellation $e) {
            echo "pending: ", $e->getMessage(), "\n";
        }
    });
    until_parked($waiting);
    $settle($state);
    $waiting->cancel(new AsyncCancellation('cancelled'));
    await($waiting);
}
$complete = fn($state) => $state->complete(1);
$fail = fn($state) => $state->error(new LogicException('failed'));
probe(fn($future) => await_all([$future]), $complete);
probe(fn($future) => await_all([$future]), $fail);
probe(fn($future) => await_all_or_fail([$future]), $fail);
probe(fn($future) => await_all([new Future(new FutureState)], $future), $complete);
?>
--EXPECT--
Async\AsyncCancellation: cancelled
nothing is pending
Async\AsyncCancellation: cancelled
nothing is pending
LogicException: failed
pending: cancelled
Async\OperationCanceledException: Operation has been cancelled
pending: cancelled
