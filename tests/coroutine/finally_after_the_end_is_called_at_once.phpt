--TEST--
A callback registered after the end is called inside finally()
--EXTENSIONS--
true_async
--FILE--
<?php
use function Async\{spawn, await, current_coroutine};

$coroutine = spawn(fn() => null);
await($coroutine);
$main = current_coroutine();
$coroutine->finally(function ($ended) use ($coroutine, $main) {
    var_dump($ended === $coroutine, current_coroutine() === $main);
});
echo "after\n";
?>
--EXPECT--
bool(true)
bool(true)
after
