--TEST--
An iterator that is not needed any more is cancelled where it waits, and its finally blocks run
--EXTENSIONS--
true_async
--FILE--
<?php
use Async\{AsyncCancellation, Future, FutureState};
use function Async\{await_any_or_fail, delay, spawn};

function steps()
{
    try {
        $state = new FutureState;
        yield new Future($state);
        spawn(fn() => $state->complete('value'));
        try {
            delay(10000);
        } catch (AsyncCancellation $reason) {
            echo $reason->getMessage(), "\n";
            throw $reason;
        }
    } finally {
        echo "cleaning up\n";
    }
}
$steps = steps();
$value = await_any_or_fail($steps);
delay(1);
var_dump($value, $steps->valid());
?>
--EXPECT--
The elements are not needed any more
cleaning up
string(5) "value"
bool(false)
