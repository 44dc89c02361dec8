--TEST--
A future that holds itself as its value is collected
--EXTENSIONS--
true_async
--FILE--
<?php
use Async\{Future, FutureState};

class Guard
{
    public $future;
    function __destruct() { echo "collected\n"; }
}
function cycle()
{
    $guard = new Guard;
    $state = new FutureState;
    $guard->future = (new Future($state))->ignore();
    $state->complete($guard);
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
