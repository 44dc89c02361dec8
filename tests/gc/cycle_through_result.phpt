--TEST--
A coroutine whose result holds the coroutine is collected
--EXTENSIONS--
true_async
--FILE--
<?php
use function Async\{spawn, await, current_coroutine};

class Guard
{
    public $coroutine;
    function __destruct() { echo "collected\n"; }
}
function cycle()
{
    $guard = new Guard;
    $guard->coroutine = spawn(fn() => $guard);
    await($guard->coroutine);
}
gc_collect_cycles();
cycle();
echo "before\n";
var_dump(gc_collect_cycles());
?>
--EXPECTF--
before
collected
int(%d)
