--TEST--
When the last reference to a set is dropped its tasks are cancelled; a pending future is one
--EXTENSIONS--
true_async
--FILE--
<?php
use Async\{Future, FutureState, TaskSet};
use function Async\{await, delay, suspend};

$state = null;
function start(?FutureState $gate = null)
{
    global $state;
    $set = new TaskSet;
    $set->spawn(function () use (&$state) {
        $state = 'started';
        try {
            delay(10_000);
        } finally {
            $state = 'stopped';
        }
    });
    $gate ? $set->spawn(fn() => await(new Future($gate))) : null;
    while ($state !== 'started') {
        suspend();
    }
    return $gate ? $set->joinNext() : null;
}
start();
while ($state !== 'stopped') {
    suspend();
}
$gate = new FutureState;
$future = start($gate);
gc_collect_cycles();
suspend();
echo "$state\n";
$gate->complete('joined');
echo await($future), "\n";
while ($state !== 'stopped') {
    suspend();
}
echo "end\n";
?>
--EXPECT--
started
joined
end
