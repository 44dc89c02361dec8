--TEST--
The state methods of a coroutine from creation to each kind of end
--EXTENSIONS--
true_async
--FILE--
<?php
use Async\{FutureState, Future};
use function Async\{spawn, await, current_coroutine};

require __DIR__ . '/../_lib/parked.inc';

function state($coroutine)
{
    $flags = '';
    foreach (['isStarted', 'isQueued', 'isRunning', 'isSuspended', 'isCompleted', 'isCancelled', 'isCancellationRequested'] as $method) {
        $flags .= $coroutine->$method() ? 't' : 'f';
    }
    return $flags;
}
$state = new FutureState;
$future = new Future($state);
$coroutine = spawn(function () use ($future) {
    echo 'running   ', state(current_coroutine()), "\n";
    await($future);
    return 'x';
});
echo 'created   ', state($coroutine), "\n";
until_all_parked();
echo 'parked    ', state($coroutine), "\n";
var_dump($coroutine->getResult(), $coroutine->getException());
$state->complete(1);
echo 'woken     ', state($coroutine), "\n";
until_all_parked();
echo 'finished  ', state($coroutine), "\n";
var_dump($coroutine->getResult(), $coroutine->getException());
$failed = spawn(fn() => throw new LogicException('bad'));
until_all_parked();
echo 'failed    ', state($failed), "\n";
var_dump($failed->getResult(), get_class($failed->getException()));
$never = spawn(fn() => print("never\n"));
$never->cancel();
echo 'requested ', state($never), "\n";
until_all_parked();
echo 'cancelled ', state($never), "\n";
$late = spawn(fn() => await(new Future(new FutureState)));
until_all_parked();
$late->cancel();
until_all_parked();
echo 'cancelled ', state($late), "\n";
echo 'main      ', state(current_coroutine()), "\n";
$late->cancel(new Async\AsyncCancellation('no effect'));
echo $late->getException()->getMessage(), "\n";
try {
    current_coroutine()->getException();
} catch (RuntimeException $e) {
    echo $e->getMessage(), "\n";
}
try {
    await($failed);
} catch (LogicException) {
}
?>
--EXPECT--
created   ftftfff
running   tftffff
parked    tfftfff
NULL
NULL
woken     ttftfff
finished  tffftff
string(1) "x"
NULL
failed    tffftff
NULL
string(14) "LogicException"
requested ftftfft
cancelled ffffttt
cancelled tfffttt
main      tftffff
Coroutine has been cancelled
Cannot get the exception of a running coroutine
