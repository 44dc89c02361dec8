--TEST--
A coroutine that cancels itself and then fails ends with its failure
--EXTENSIONS--
true_async
--FILE--
<?php
use function Async\{spawn, await, current_coroutine};

$coroutine = spawn(function () {
    current_coroutine()->cancel();
    throw new LogicException('failed');
});
try {
    await($coroutine);
} catch (LogicException $e) {
    echo $e->getMessage(), "\n";
}
var_dump($coroutine->isCancelled());
?>
--EXPECT--
failed
bool(false)
