--TEST--
A Timeout as token rejects the future with its TimeoutException, before and during
--EXTENSIONS--
true_async
--FILE--
<?php
use Async\{Signal, TimeoutException};
use function Async\{await, delay, signal, timeout};

function show(Async\Future $future): void
{
    try {
        await($future);
    } catch (TimeoutException $e) {
        echo $e->getMessage(), ', previous: ', var_export($e->getPrevious(), true), "\n";
    }
}
show(signal(Signal::SIGUSR1, timeout(2)));
$over = timeout(1);
delay(2);
$future = signal(Signal::SIGUSR1, $over);
var_dump($future->isCompleted());
show($future);
$unawaited = signal(Signal::SIGUSR1, timeout(3))->ignore();
delay(10);
var_dump($unawaited->isCompleted(), $unawaited->isCancelled());
?>
--EXPECT--
Timeout of 2 ms expired, previous: NULL
bool(true)
Timeout of 1 ms expired, previous: NULL
bool(true)
bool(false)
