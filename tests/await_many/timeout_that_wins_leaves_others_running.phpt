--TEST--
A time-out that wins does not disturb the others, and one that is left behind does not keep the process
--EXTENSIONS--
true_async
--FILE--
<?php
use function Async\{await, await_first_success, delay, spawn, timeout};

$slow = spawn(function () { delay(4); return 'slow'; });
[, $errors] = await_first_success([timeout(1), timeout(2), spawn(fn() => throw new LogicException)], null);
echo count($errors), "\n";
[$value] = await_first_success([timeout(600000), spawn(fn() => 'fast'), timeout(600001)]);
echo $value, "\n";
echo await($slow), "\n";
?>
--EXPECT--
3
fast
slow
