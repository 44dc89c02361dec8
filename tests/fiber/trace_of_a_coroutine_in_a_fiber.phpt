--TEST--
The trace of a coroutine that waits inside a Fiber shows the frames of the Fiber
--EXTENSIONS--
true_async
--FILE--
<?php
use function Async\{spawn, suspend, await, delay};

function inner()
{
    delay(1);
}
$coroutine = spawn(function () {
    (new Fiber(fn() => inner()))->start();
});
while (!$coroutine->isStarted()) {
    suspend();
}
$functions = array_column($coroutine->getTrace(), 'function');
echo $functions[0], ' ', $functions[1], ' ', count($functions) > 3 ? 'more' : 'too few', "\n";
await($coroutine);
?>
--EXPECT--
Async\delay inner more
