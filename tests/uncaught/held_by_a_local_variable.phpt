--TEST--
A failure whose handle was a local variable is uncaught when the function returns
--EXTENSIONS--
true_async
--FILE--
<?php
use function Async\{spawn, suspend};

function holds()
{
    $coroutine = spawn(fn() => throw new LogicException('failed'));
    while (!$coroutine->isCompleted()) {
        suspend();
    }
    echo "held\n";
}
holds();
echo "goes on until it waits\n";
suspend();
echo "never\n";
?>
--EXPECTF--
held
goes on until it waits

Fatal error: Uncaught LogicException: failed in %s
%A
