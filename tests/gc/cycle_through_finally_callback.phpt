--TEST--
A coroutine that is held by its own finally() callback ends and leaves nothing
--EXTENSIONS--
true_async
--FILE--
<?php
use function Async\{spawn, await};

require __DIR__ . '/../_lib/parked.inc';

class Guard
{
    public $coroutine;
    function __destruct() { echo "collected\n"; }
}
function cycle()
{
    $guard = new Guard;
    $guard->coroutine = spawn(fn() => null);
    $guard->coroutine->finally(fn() => $guard);
    await($guard->coroutine);
    until_all_parked();
}
cycle();
gc_collect_cycles();
echo "end\n";
?>
--EXPECT--
collected
end
