--TEST--
A coroutine whose context holds the coroutine is collected
--EXTENSIONS--
true_async
--FILE--
<?php
use function Async\{spawn, await};

class Guard
{
    public $coroutine;
    function __destruct() { echo "collected\n"; }
}
function cycle()
{
    $guard = new Guard;
    $guard->coroutine = spawn(fn() => null);
    await($guard->coroutine);
    $guard->coroutine->getContext()->set('guard', $guard)->set($guard, 1);
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
