--TEST--
A failure whose handle is held is no failure of the process; whoever awaits it gets it, also twice
--EXTENSIONS--
true_async
--FILE--
<?php
use function Async\{spawn, suspend, await};

$coroutine = spawn(fn() => throw new LogicException('failed'));
while (!$coroutine->isCompleted()) {
    suspend();
}
echo "nothing happened\n";
for ($i = 0; $i < 2; $i++) {
    try {
        await($coroutine);
    } catch (LogicException $e) {
        echo $e->getMessage(), "\n";
    }
}
unset($coroutine);
suspend();
echo "end\n";
?>
--EXPECT--
nothing happened
failed
failed
end
