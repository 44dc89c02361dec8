--TEST--
A group that is dropped while an exception unwinds does not disturb it
--EXTENSIONS--
true_async
--FILE--
<?php
use Async\TaskGroup;
use function Async\{delay, suspend};

require __DIR__ . '/../_lib/parked.inc';

function throwing(bool $hasStarted)
{
    $group = new TaskGroup(1, 0);
    $group->spawn(function () {
        try {
            delay(10_000);
        } finally {
            echo "stopped\n";
        }
    });
    $group->spawn(fn() => 1);
    $group->finally(function ($group) { echo 'finally ', $GLOBALS['ended'] = count($group->getErrors()), "\n"; });
    $future = $group->all()->ignore();
    if ($hasStarted) {
        until_all_parked();
    }
    throw new LogicException('in flight');
}
foreach ([true, false] as $hasStarted) {
    try {
        throwing($hasStarted);
    } catch (LogicException $e) {
        echo $e->getMessage(), ' ';
        var_dump($e->getPrevious());
        unset($e);
    }
    for ($ended = 0; $ended === 0; suspend());
}
?>
--EXPECT--
in flight NULL
stopped
finally 2
in flight NULL
finally 2
