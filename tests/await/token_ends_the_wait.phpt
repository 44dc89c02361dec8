--TEST--
A token that settles ends await() with OperationCanceledException, whose previous tells why
--EXTENSIONS--
true_async
--FILE--
<?php
use Async\{AsyncCancellation, Future, FutureState, OperationCanceledException};
use function Async\{spawn, await, timeout, delay, suspend};

$state = new FutureState;
$pending = new Future($state);

function probe(string $title, callable $wait)
{
    try {
        var_dump($wait());
    } catch (OperationCanceledException $e) {
        $previous = $e->getPrevious();
        echo $title, ': ', $e->getMessage(), ' <- ', $previous ? get_class($previous) . ' ' . $previous->getMessage() : 'null', "\n";
    }
}
$settle = function (callable $how) {
    $state = new FutureState;
    spawn(fn() => $how($state));
    return new Future($state);
};
// settled before
probe('completed', fn() => await($pending, Future::completed(1)));
probe('failed', fn() => await($pending, Future::failed(new LogicException('bad'))));
probe('rejected with a cancellation', fn() => await($pending, Future::failed(new AsyncCancellation('stop'))));
$timeout = timeout(1);
delay(2);
probe('fired timeout', fn() => await($pending, $timeout));
$timeout = timeout(1000);
$timeout->cancel();
probe('cancelled timeout', fn() => await($pending, $timeout));
$coroutine = spawn(fn() => 1);
suspend();
probe('ended coroutine', fn() => await($pending, $coroutine));
// settled during the wait
probe('completed later', fn() => $pending->await($settle(fn($s) => $s->complete(1))));
probe('failed later', fn() => $pending->await($settle(fn($s) => $s->error(new LogicException('bad')))));
probe('timeout later', fn() => $pending->await(timeout(1)));
$timeout = timeout(60000);
spawn(fn() => $timeout->cancel(new AsyncCancellation('enough')));
probe('timeout cancelled later', fn() => $pending->await($timeout));
probe('failed coroutine later', fn() => await($pending, spawn(fn() => throw new DomainException('boo'))));
$victim = spawn(fn() => delay(60000));
spawn(fn() => $victim->cancel());
probe('cancelled coroutine later', fn() => await($pending, $victim));
// the awaited object is untouched
var_dump($pending->isCompleted());
spawn(fn() => $state->complete('late'));
probe('value first', fn() => await($pending, timeout(60000)));
// A coroutine as its own token can never trip.
var_dump(await(spawn(fn() => 'own'), Async\current_coroutine()));
?>
--EXPECT--
completed: Operation has been cancelled <- null
failed: Operation has been cancelled <- LogicException bad
rejected with a cancellation: Operation has been cancelled <- Async\AsyncCancellation stop
fired timeout: Operation has been cancelled <- Async\TimeoutException Timeout of 1 ms expired
cancelled timeout: Operation has been cancelled <- Async\AsyncCancellation Timeout has been cancelled
ended coroutine: Operation has been cancelled <- null
completed later: Operation has been cancelled <- null
failed later: Operation has been cancelled <- LogicException bad
timeout later: Operation has been cancelled <- Async\TimeoutException Timeout of 1 ms expired
timeout cancelled later: Operation has been cancelled <- Async\AsyncCancellation enough
failed coroutine later: Operation has been cancelled <- DomainException boo
cancelled coroutine later: Operation has been cancelled <- Async\AsyncCancellation Coroutine has been cancelled
bool(false)
string(4) "late"
string(3) "own"
