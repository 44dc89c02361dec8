--TEST--
Several callbacks of finally() run in the order of their registration
--EXTENSIONS--
true_async
--FILE--
<?php
use function Async\{spawn, await};

$coroutine = spawn(fn() => null);
foreach ([1, 2, 3] as $number) {
    $coroutine->finally(fn() => print("$number\n"));
}
await($coroutine);
echo "awaited\n";
?>
--EXPECT--
1
2
3
awaited
