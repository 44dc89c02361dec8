--TEST--
What a callback throws leaves finally() when the coroutine had ended
--EXTENSIONS--
true_async
--FILE--
<?php
use function Async\{spawn, await};

$coroutine = spawn(fn() => null);
await($coroutine);
try {
    $coroutine->finally(fn() => throw new LogicException('late'));
} catch (LogicException $e) {
    echo $e->getMessage(), "\n";
}
?>
--EXPECT--
late
