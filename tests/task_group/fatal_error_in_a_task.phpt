--TEST--
A fatal error in a task ends everything; the group can still be looked at in a shutdown function
--EXTENSIONS--
true_async
--FILE--
<?php
use Async\TaskGroup;
use function Async\{await, delay, suspend};

$group = new TaskGroup(2, 0);
$gone = 0;
register_shutdown_function(function () use ($group) {
    echo count($group), ' ';
    var_dump($group->isFinished());
    $group->cancel();
    var_dump($group->isClosed());
});
for ($i = 0; $i < 2; $i++) {
    $group->spawn(function () {
        try {
            delay(10_000);
        } finally {
            echo "never\n";
        }
    });
}
$group->spawn(fn() => 'queued');
$group->finally(fn() => print("never\n"));
$futures = [$group->all(), $group->race()];
Async\spawn(function () { suspend(); trigger_error('fatal', E_USER_ERROR); });
await($futures[0]);
?>
--EXPECTF--
Fatal error: fatal in %s/fatal_error_in_a_task.php on line 25
3 bool(false)
bool(true)
