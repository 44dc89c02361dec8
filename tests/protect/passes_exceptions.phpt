--TEST--
Exceptions of the closure leave protect()
--EXTENSIONS--
true_async
--FILE--
<?php
use function Async\protect;

try {
    protect(fn() => throw new LogicException('inside'));
} catch (LogicException $e) {
    echo $e->getMessage(), "\n";
}
?>
--EXPECT--
inside
