--TEST--
await_any_or_fail() returns the value of the first trigger that is settled
--EXTENSIONS--
true_async
--FILE--
<?php
use Async\{Future, FutureState};
use function Async\{await_any_or_fail, spawn};

echo await_any_or_fail([new Future(new FutureState), spawn(fn() => 'first'), new Future(new FutureState)]), "\n";
?>
--EXPECT--
first
