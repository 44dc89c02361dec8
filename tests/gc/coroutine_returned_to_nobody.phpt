--TEST--
A coroutine that ended and is reachable through itself only is collected
--EXTENSIONS--
true_async
--FILE--
<?php
use function Async\{spawn, suspend, current_coroutine};

class Guard
{
    public $self;
    function __destruct() { echo "collected\n"; }
}
spawn(function () {
    $guard = new Guard;
    $guard->self = [$guard, current_coroutine()];
    suspend();
});
suspend();
suspend();
suspend();
gc_collect_cycles();
echo "end\n";
?>
--EXPECT--
collected
end
