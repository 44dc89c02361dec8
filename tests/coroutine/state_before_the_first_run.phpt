--TEST--
A coroutine that has not been entered is queued and suspended, but not started
--EXTENSIONS--
true_async
--FILE--
<?php
require __DIR__ . '/../_lib/states.inc';
use function Async\{spawn, await};

$coroutine = spawn(fn() => 1);
echo states($coroutine), "\n";
await($coroutine);
?>
--EXPECT--
queued suspended
