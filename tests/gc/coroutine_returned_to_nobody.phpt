--TEST--
A coroutine that ended and is reachable through itself only is collected
--EXTENSIONS--
true_async
--FILE--
<?php
use function Async\{spawn, suspend, current_coroutine};

require __DIR__ . '/../_lib/parked.inc';

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
until_all_parked();
gc_collect_cycles();
echo "end\n";
?>
--EXPECT--
collected
end
