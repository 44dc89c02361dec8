--TEST--
A coroutine that returned is started and completed
--EXTENSIONS--
true_async
--FILE--
<?php
require __DIR__ . '/../_lib/states.inc';
use function Async\{spawn, await};

$coroutine = spawn(fn() => 1);
await($coroutine);
echo states($coroutine), "\n";
var_dump($coroutine->isCancellationRequested());
?>
--EXPECT--
started completed
bool(false)
