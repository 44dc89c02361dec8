--TEST--
Cancelling a derived future settles it and leaves its source alone; a callback that has not begun is not called
--EXTENSIONS--
true_async
--FILE--
<?php
use Async\{AsyncCancellation, Future, FutureState};
use function Async\delay;

foreach (['map' => 'complete', 'catch' => 'error'] as $method => $settle) {
    $state = new FutureState;
    $future = new Future($state);
    $early = $future->$method(function () { echo "called\n"; });
    $late = $future->$method(function () { echo "called\n"; });
    $early->cancel(new AsyncCancellation('too early'));
    var_dump($early->isCancelled(), $future->isCompleted());
    $state->$settle($settle === 'error' ? new LogicException : 'value');
    $late->cancel();
    delay(1);
    foreach ([$early, $late] as $derived) {
        try {
            $derived->await();
        } catch (AsyncCancellation $e) {
            echo $e->getMessage(), "\n";
        }
    }
    $future->ignore();
}
?>
--EXPECT--
bool(true)
bool(false)
too early
Future has been cancelled
bool(true)
bool(false)
too early
Future has been cancelled
