--TEST--
dispose() closes the group and cancels its tasks
--EXTENSIONS--
true_async
--FILE--
<?php
use Async\TaskGroup;
use function Async\delay;

require __DIR__ . '/../_lib/parked.inc';

$group = new TaskGroup(1);
$group->spawn(function () {
    try {
        delay(10_000);
    } finally {
        echo "stopped\n";
    }
});
$group->spawn(fn() => print("never\n"));
until_all_parked();
$group->dispose();
var_dump($group->isClosed(), $group->isFinished());
$group->awaitCompletion();
var_dump($group->isFinished());
foreach ($group->getErrors() as $error) {
    echo get_class($error), ': ', $error->getMessage(), "\n";
}
$group->dispose();
?>
--EXPECT--
bool(true)
bool(false)
stopped
bool(true)
Async\AsyncCancellation: TaskGroup has been disposed of
Async\AsyncCancellation: TaskGroup has been disposed of
