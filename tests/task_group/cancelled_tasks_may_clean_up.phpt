--TEST--
A cancelled task may wait while it cleans up, and even return a result
--EXTENSIONS--
true_async
--FILE--
<?php
use Async\{AsyncCancellation, TaskGroup};
use function Async\delay;

require __DIR__ . '/../_lib/parked.inc';

$group = new TaskGroup;
$group->spawn(function () {
    try {
        delay(10_000);
    } catch (AsyncCancellation) {
        delay(1);
        return 'cleaned up';
    }
});
$group->spawn(function () {
    try {
        delay(10_000);
    } finally {
        delay(1);
        throw new LogicException('while cleaning up');
    }
});
until_all_parked();
$group->cancel();
$group->awaitCompletion();
echo $group->getResults()[0], ', ', $group->getErrors()[1]->getMessage(), ' <- ',
    $group->getErrors()[1]->getPrevious()->getMessage(), "\n";
?>
--EXPECT--
cleaned up, while cleaning up <- TaskGroup has been cancelled
