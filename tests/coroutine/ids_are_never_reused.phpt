--TEST--
getId() is positive, different for each coroutine, and not given again
--EXTENSIONS--
true_async
--FILE--
<?php
use function Async\{spawn, await};

$ids = [];
for ($i = 0; $i < 50; $i++) {
    $coroutine = spawn(fn() => null);
    $ids[] = $coroutine->getId();
    await($coroutine);
    unset($coroutine);
}
var_dump(count(array_unique($ids)), min($ids) > 0);
?>
--EXPECT--
int(50)
bool(true)
