--TEST--
A coroutine that yielded is started, queued and suspended
--EXTENSIONS--
true_async
--FILE--
<?php
require __DIR__ . '/../_lib/states.inc';
use function Async\{spawn, suspend};

$coroutine = spawn(function () {
    suspend();
});
suspend();
echo states($coroutine), "\n";
?>
--EXPECT--
started queued suspended
