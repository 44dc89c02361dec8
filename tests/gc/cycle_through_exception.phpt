--TEST--
A coroutine whose exception holds the coroutine is collected
--EXTENSIONS--
true_async
--FILE--
<?php
use function Async\{spawn, await, suspend};

class Failure extends Exception
{
    public $coroutine;
    function __destruct() { echo "collected\n"; }
}
function cycle()
{
    $failure = new Failure;
    $failure->coroutine = spawn(fn() => throw $failure);
    try {
        await($failure->coroutine);
    } catch (Failure) {
    }
}
cycle();
echo "before\n";
gc_collect_cycles();
echo "end\n";
?>
--EXPECT--
before
collected
end
