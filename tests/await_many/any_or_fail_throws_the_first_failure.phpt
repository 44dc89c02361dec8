--TEST--
await_any_or_fail() throws what the first trigger that is settled failed with
--EXTENSIONS--
true_async
--FILE--
<?php
use Async\{Future, FutureState};
use function Async\{await_any_or_fail, spawn};

$error = new LogicException('first');
try {
    await_any_or_fail([new Future(new FutureState), spawn(fn() => throw $error)]);
} catch (LogicException $caught) {
    var_dump($caught === $error);
}
?>
--EXPECT--
bool(true)
