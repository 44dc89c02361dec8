--TEST--
await_any_of_or_fail() ends with the first failure that comes before enough successes
--EXTENSIONS--
true_async
--FILE--
<?php
use Async\{Future, FutureState};
use function Async\{await_any_of_or_fail, spawn};

try {
    await_any_of_or_fail(2, [Future::completed(1), spawn(fn() => throw new LogicException('too early')), new Future(new FutureState)]);
} catch (LogicException $e) {
    echo $e->getMessage(), "\n";
}
echo json_encode(await_any_of_or_fail(2, [Future::completed(1), Future::completed(2), Future::failed(new LogicException('too late'))])), "\n";
?>
--EXPECT--
too early
[1,2]
