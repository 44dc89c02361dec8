--TEST--
A failure whose handle is held until the globals are destroyed is not reported
--EXTENSIONS--
true_async
--FILE--
<?php
use function Async\{spawn, suspend};

$coroutine = spawn(fn() => throw new LogicException('failed'));
while (!$coroutine->isCompleted()) {
    suspend();
}
echo "end\n";
?>
--EXPECT--
end
