--TEST--
Too few arguments for the body make the coroutine fail
--EXTENSIONS--
true_async
--FILE--
<?php
use function Async\{spawn, await};

$coroutine = spawn(fn(int $a, int $b) => $a, 1);
try {
    await($coroutine);
} catch (ArgumentCountError $e) {
    echo preg_replace('/\{closure[^}]*\}/', '{closure}', $e->getMessage()), "\n";
}
?>
--EXPECT--
Too few arguments to function {closure}(), 1 passed and exactly 2 expected
