--TEST--
A graceful shutdown starts no more tasks, and the group gets finished
--EXTENSIONS--
true_async
--FILE--
<?php
use Async\TaskGroup;
use function Async\{delay, graceful_shutdown};

require __DIR__ . '/../_lib/parked.inc';

$group = new TaskGroup(1, 0);
for ($i = 0; $i < 3; $i++) {
    $group->spawn(function () use ($i) {
        echo "start $i\n";
        delay(10_000);
    });
}
$group->close();
$group->finally(function ($group) { echo count($group->getErrors()), " cancelled\n"; });
until_all_parked();
graceful_shutdown();
?>
--EXPECT--
start 0
3 cancelled
