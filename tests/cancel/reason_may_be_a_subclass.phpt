--TEST--
The reason may be of any class below AsyncCancellation
--EXTENSIONS--
true_async
--FILE--
<?php
use function Async\{spawn, await};

class Stop extends Async\AsyncCancellation
{
}
$coroutine = spawn(fn() => 1);
$coroutine->cancel(new Stop('own class'));
try {
    await($coroutine);
} catch (Stop $e) {
    echo $e->getMessage(), "\n";
}
?>
--EXPECT--
own class
