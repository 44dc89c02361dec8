--TEST--
A cycle of an ended coroutine and an object in its context is collected
--EXTENSIONS--
true_async
--FILE--
<?php
use function Async\{spawn, await};

class Guard
{
    public $callback;
    function __destruct() { echo "collected\n"; }
}
function cycle()
{
    $guard = new Guard;
    $coroutine = spawn(fn() => null);
    await($coroutine);
    $guard->callback = fn() => $coroutine;
    $coroutine->getContext()->set('guard', $guard);
}
cycle();
echo "before\n";
var_dump(gc_collect_cycles() > 0);
?>
--EXPECT--
before
collected
bool(true)
