--TEST--
Coroutines that were waited for among others are handled: what they throw later is nobody else's business
--EXTENSIONS--
true_async
--FILE--
<?php
use Async\{Coroutine, Future, FutureState, OperationCanceledException};
use function Async\{await, await_any_of, await_any_or_fail, await_first_success, spawn, suspend, timeout};

$state = new FutureState;
$gate = new Future($state);
function loser(): Coroutine
{
    return spawn(function () {
        await($GLOBALS['gate']);
        throw new LogicException('lost');
    });
}
await_any_or_fail([loser(), Future::completed()]);
await_any_or_fail([Future::completed(), loser()]);
await_first_success(new ArrayIterator([loser(), Future::completed()]));
await_any_of(1, [loser(), Future::completed()]);
try {
    await_any_or_fail([loser()], timeout(1));
} catch (OperationCanceledException) {
}
$held = loser();
await_any_or_fail([$held, Future::completed()]);
$state->complete(null);
while (count(Async\get_coroutines()) > 1) {
    suspend();
}
try {
    await($held);
} catch (LogicException $e) {
    echo $e->getMessage(), "\n";
}
unset($held, $e);
echo "end\n";
?>
--EXPECT--
lost
end
