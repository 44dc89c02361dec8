--TEST--
A cycle of three is found
--EXTENSIONS--
true_async
--INI--
async.debug_deadlock=0
--FILE--
<?php
use function Async\{spawn, await};

$all = [];
for ($i = 0; $i < 3; $i++) {
    $all[$i] = spawn(function () use (&$all, $i) {
        await($all[($i + 1) % 3]);
    });
}
?>
--EXPECTF--
Fatal error: Uncaught Async\DeadlockError: Deadlock detected: no active coroutines, 3 coroutines in waiting in [no active file]:0
%A
