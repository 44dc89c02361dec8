--TEST--
Nothing but a callback that is due starts the scheduler
--EXTENSIONS--
true_async
--FILE--
<?php
use Async\{AsyncException, Future, FutureState};
use function Async\{current_coroutine, get_coroutines};

$state = new FutureState;
$derived = (new Future($state))->map(fn($v) => $v + 1);
try {
    current_coroutine();
} catch (AsyncException $e) {
    echo $e->getMessage(), "\n";
}
echo count(get_coroutines()), "\n";
$state->complete(1);
echo count(get_coroutines()), "\n";
echo $derived->await(), "\n";
?>
--EXPECT--
The current coroutine is not defined
0
2
2
