--TEST--
Advancing a generator that another coroutine is advancing is the error of the engine
--EXTENSIONS--
true_async
--FILE--
<?php
use function Async\{spawn, suspend, await, delay};

function numbers()
{
    delay(5);
    yield 1;
}
$generator = numbers();
$coroutine = spawn(fn() => $generator->current());
while (!$coroutine->isStarted()) {
    suspend();
}
try {
    $generator->current();
} catch (Error $e) {
    echo $e->getMessage(), "\n";
}
echo await($coroutine), "\n";
?>
--EXPECT--
Cannot resume an already running generator
1
