--TEST--
A caught cancellation is over: later waits do not throw, the value counts, a new cancel() is a new one
--EXTENSIONS--
true_async
--FILE--
<?php
use Async\AsyncCancellation;
use function Async\{spawn, suspend, await, delay};

$rounds = 0;
$coroutine = spawn(function () use (&$rounds) {
    while ($rounds < 2) {
        try {
            $rounds++;
            delay(60000);
        } catch (AsyncCancellation $e) {
            echo $e->getMessage(), "\n";
        }
        suspend();
        delay(1);
    }
    return 'value';
});
foreach ([1 => 'first', 2 => 'second'] as $round => $message) {
    while ($rounds < $round) {
        suspend();
    }
    $coroutine->cancel(new AsyncCancellation($message));
}
var_dump(await($coroutine), $coroutine->isCancelled());
?>
--EXPECT--
first
second
string(5) "value"
bool(false)
