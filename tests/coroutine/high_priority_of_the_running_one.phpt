--TEST--
asHiPriority() of a coroutine that runs counts from its next wake-up on
--EXTENSIONS--
true_async
--FILE--
<?php
use function Async\{spawn, await, current_coroutine};

$coroutine = spawn(fn() => current_coroutine()->asHiPriority() === current_coroutine());
var_dump(await($coroutine));
var_dump($coroutine->asHiPriority() === $coroutine);
?>
--EXPECT--
bool(true)
bool(true)
