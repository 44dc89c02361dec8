--TEST--
Shutdown functions see the tasks that a fatal error ended as cancelled, and can use the group
--EXTENSIONS--
true_async
--INI--
error_reporting=24575
--FILE--
<?php
use Async\{TaskGroup, TaskSet};
use function Async\{await, delay, suspend};

$groups = [new TaskGroup(2, 0), new TaskSet(2, 0), new TaskGroup];
register_shutdown_function(function () use ($groups) {
    foreach ($groups as $group) {
        echo count($group), ' ', json_encode($group->isFinished()), ' ';
        $group->spawn(function () { delay(1); return 'new'; });
        $group->close();
        $group->awaitCompletion();
        foreach ($group as [$result, $error]) {
            $outcomes[] = $result ?? $error->getMessage();
        }
        echo implode(', ', array_unique($outcomes)), "\n";
    }
});
foreach ($groups as $group) {
    for ($i = 0; $i < 3; $i++) {
        $group->spawn(function () {
            try {
                delay(10_000);
            } finally {
                echo "never\n";
            }
        });
    }
}
$futures = [$groups[0]->all(), $groups[0]->race()];
$groups[2]->spawn(function () { suspend(); trigger_error('fatal', E_USER_ERROR); });
await($futures[0]);
?>
--EXPECTF--
Fatal error: fatal in %s/fatal_error_in_a_task.php on line 30
3 true The task was ended by a fatal error, new
3 true The task was ended by a fatal error, new
4 true The task was ended by a fatal error, new
