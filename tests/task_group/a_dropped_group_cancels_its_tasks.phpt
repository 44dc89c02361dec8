--TEST--
When the last reference to a group is dropped its tasks are cancelled
--EXTENSIONS--
true_async
--FILE--
<?php
use Async\{AsyncCancellation, TaskGroup};
use function Async\delay;

require __DIR__ . '/../_lib/parked.inc';

$group = new TaskGroup(2, 0);
for ($i = 0; $i < 4; $i++) {
    $group->spawn(function () use ($i) {
        echo "start\n";
        try {
            delay(10_000);
        } catch (AsyncCancellation $e) {
            delay(1);
            echo $e->getMessage(), "\n";
            throw new LogicException('nobody hears of it');
        }
    });
}
until_all_parked();
$group = null;
echo "dropped\n";
?>
--EXPECT--
start
start
dropped
TaskGroup is being disposed due to object destruction
TaskGroup is being disposed due to object destruction
