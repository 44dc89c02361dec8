--TEST--
A pending future keeps the group, as long as it is pending
--EXTENSIONS--
true_async
--FILE--
<?php
use Async\{Future, FutureState, TaskGroup};
use function Async\{await, delay, suspend};

$state = null;
function hedge(FutureState $gate): Future
{
    $group = new TaskGroup;
    $group->spawn(function () {
        global $state;
        $state = 'started';
        try {
            delay(10_000);
        } finally {
            $state = 'stopped';
        }
    });
    $group->spawn(fn() => await(new Future($gate)));
    return $group->race();
}
$gate = new FutureState;
$future = hedge($gate);
while ($state !== 'started') {
    suspend();
}
gc_collect_cycles();
suspend();
echo "$state\n";
$gate->complete('won');
echo await($future), "\n";
while ($state !== 'stopped') {
    suspend();
}
echo await($future), "\n";
?>
--EXPECT--
started
won
won
