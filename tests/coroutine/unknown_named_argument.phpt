--TEST--
An argument under a name that the body does not know makes the coroutine fail
--EXTENSIONS--
true_async
--FILE--
<?php
use function Async\{spawn, await};

$coroutine = spawn(fn($a) => $a, a: 1, z: 2);
try {
    await($coroutine);
} catch (Error $e) {
    echo get_class($e), ': ', $e->getMessage(), "\n";
}
?>
--EXPECT--
Error: Unknown named parameter $z
