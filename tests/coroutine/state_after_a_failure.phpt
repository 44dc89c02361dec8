--TEST--
A coroutine that failed is started and completed, not cancelled
--EXTENSIONS--
true_async
--FILE--
<?php
require __DIR__ . '/../_lib/states.inc';
use function Async\{spawn, await};

$coroutine = spawn(fn() => throw new LogicException('no'));
try {
    await($coroutine);
} catch (LogicException) {
}
echo states($coroutine), "\n";
?>
--EXPECT--
started completed
