--TEST--
finally() refuses other callables
--EXTENSIONS--
true_async
--FILE--
<?php
use function Async\{spawn, await};

$coroutine = spawn(fn() => null);
try {
    $coroutine->finally('strlen');
} catch (TypeError $e) {
    echo $e->getMessage(), "\n";
}
?>
--EXPECT--
Async\Coroutine::finally(): Argument #1 ($callback) must be of type Closure, string given
