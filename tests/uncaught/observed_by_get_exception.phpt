--TEST--
Looking at the exception of a held coroutine does not make it handled
--EXTENSIONS--
true_async
--FILE--
<?php
use function Async\{spawn, suspend};

$coroutine = spawn(fn() => throw new LogicException('failed'));
while (!$coroutine->isCompleted()) {
    suspend();
}
echo $coroutine->getException()->getMessage(), "\n";
unset($coroutine);
?>
--EXPECTF--
failed

Fatal error: Uncaught LogicException: failed in %s
%A
