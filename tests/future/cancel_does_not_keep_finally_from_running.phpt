--TEST--
A callback of finally() is called even when the derived future was cancelled, with the outcome of the source
--EXTENSIONS--
true_async
--FILE--
<?php
use Async\{AsyncCancellation, Future, FutureState};
use function Async\delay;

$state = new FutureState;
$future = new Future($state);
$derived = $future->finally(function ($v) { echo "finally $v\n"; });
$derived->cancel();
$state->complete('value');
delay(1);
try {
    $derived->await();
} catch (AsyncCancellation $e) {
    echo $e->getMessage(), "\n";
}
echo $future->await(), "\n";
?>
--EXPECT--
finally value
Future has been cancelled
value
