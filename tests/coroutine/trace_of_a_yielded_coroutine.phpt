--TEST--
getTrace() works for a coroutine that yielded
--EXTENSIONS--
true_async
--FILE--
<?php
use function Async\{spawn, suspend, await, current_coroutine};

suspend();
$main = current_coroutine();
$coroutine = spawn(function () use ($main) {
    echo $main->getTrace()[0]['function'], ' ', $main->getTrace()[0]['line'], "\n";
});
while (!$coroutine->isCompleted()) {
    suspend();
}
?>
--EXPECT--
Async\suspend 10
