--TEST--
While main waits, others see where
--EXTENSIONS--
true_async
--FILE--
<?php
use function Async\{spawn, await, current_coroutine};

$coroutine = spawn(function () use (&$main) {
    return $main->getSuspendFileAndLine();
});
$main = current_coroutine();
var_dump(await($coroutine)[1]);
?>
--EXPECT--
int(8)
