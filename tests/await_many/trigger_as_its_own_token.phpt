--TEST--
A trigger that is its own token ends the wait as a token
--EXTENSIONS--
true_async
--FILE--
<?php
use Async\{AsyncCancellation, Future, FutureState, OperationCanceledException};
use function Async\{await_all, await_all_or_fail, await_any_or_fail, await_first_success, delay, spawn, timeout};

$things = [
    'completed' => function () { $state = new FutureState; spawn(fn() => $state->complete(1)); return new Future($state); },
    'failed' => function () { $state = new FutureState; spawn(fn() => $state->error(new LogicException)); return new Future($state); },
    'coroutine' => fn() => spawn(fn() => 1),
    'failed coroutine' => fn() => spawn(fn() => throw new LogicException),
    'timeout' => fn() => timeout(1),
    'cancelled timeout' => function () { $timeout = timeout(1000); spawn(fn() => $timeout->cancel()); return $timeout; },
];
foreach ($things as $kind => $make) {
    $seen = [];
    foreach ([await_all(...), await_all_or_fail(...), await_any_or_fail(...), await_first_success(...)] as $wait) {
        foreach ([fn($a) => $a, fn($a) => new ArrayIterator($a)] as $source) {
            $thing = $make();
            try {
                $wait($source([$thing, $thing]), $thing);
                $seen[] = 'a value';
            } catch (AsyncCancellation $e) {
                $seen[] = get_class($e) . ' <- ' . ($e->getPrevious() ? get_class($e->getPrevious()) : 'null');
            }
        }
    }
    echo $kind, ': ', implode(', ', array_unique($seen)), "\n";
}
// Settled before, it is simply settled.
$done = Future::completed('done');
echo await_any_or_fail([$done], $done), "\n";
?>
--EXPECT--
completed: Async\OperationCanceledException <- null
failed: Async\OperationCanceledException <- LogicException
coroutine: Async\OperationCanceledException <- null
failed coroutine: Async\OperationCanceledException <- LogicException
timeout: Async\OperationCanceledException <- Async\TimeoutException
cancelled timeout: Async\OperationCanceledException <- Async\AsyncCancellation
done
