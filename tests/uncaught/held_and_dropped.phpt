--TEST--
A failure whose handle is dropped unobserved is uncaught from then on
--EXTENSIONS--
true_async
--FILE--
<?php
use function Async\{spawn, suspend};

$coroutine = spawn(fn() => throw new LogicException('failed'));
while (!$coroutine->isCompleted()) {
    suspend();
}
echo "held\n";
unset($coroutine);
echo "goes on until it waits\n";
suspend();
echo "never\n";
?>
--EXPECTF--
held
goes on until it waits

Fatal error: Uncaught LogicException: failed in %s
%A
