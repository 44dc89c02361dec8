--TEST--
A failed coroutine has an exception and no result
--EXTENSIONS--
true_async
--FILE--
<?php
use function Async\{spawn, await};

$coroutine = spawn(fn() => throw new LogicException('no'));
var_dump($coroutine->getException());
try {
    await($coroutine);
} catch (LogicException $e) {
}
var_dump($coroutine->getResult(), $coroutine->getException() === $e);
?>
--EXPECT--
NULL
NULL
bool(true)
