--TEST--
An exception of the iterator counts more than a winner that is there already
--EXTENSIONS--
true_async
--FILE--
<?php
use Async\{Future, FutureState};
use function Async\{await_any_or_fail, await_first_success, current_coroutine, spawn, suspend};

foreach ([await_any_or_fail(...), await_first_success(...)] as $wait) {
    $state = new FutureState;
    $steps = (function () use ($state) {
        yield new Future($state);
        $state->complete('winner');
        throw new LogicException('broken');
    })();
    try {
        $wait($steps);
        echo "the winner came through\n";
    } catch (LogicException $e) {
        echo $e->getMessage(), "\n";
    }
}
?>
--EXPECT--
broken
broken
