--TEST--
Work before timeout() does not shorten it
--EXTENSIONS--
true_async
--FILE--
<?php
use Async\{Future, FutureState, OperationCanceledException};
use function Async\{spawn, await, delay, timeout};

function work(int $ms)
{
    for ($start = hrtime(true); hrtime(true) - $start < $ms * 1000000;);
}
await(spawn(function () {
    delay(1);
    work(30);
    $start = hrtime(true);
    try {
        await(new Future(new FutureState), timeout(20));
    } catch (OperationCanceledException) {
        var_dump(hrtime(true) - $start >= 20000000);
    }
}));
?>
--EXPECT--
bool(true)
