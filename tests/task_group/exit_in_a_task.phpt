--TEST--
exit() in a task ends the application
--EXTENSIONS--
true_async
--FILE--
<?php
use Async\TaskGroup;
use function Async\{await, delay, suspend};

$group = new TaskGroup(2, 0);
$group->spawn(function () {
    try {
        delay(10_000);
    } finally {
        echo "the other one stops\n";
    }
});
$group->spawn(function () { suspend(); exit("exit\n"); });
$group->spawn(fn() => print("never\n"));
$group->finally(function ($group) { echo "finally, ", count($group->getErrors()), " errors\n"; });
$group->close();
try {
    await($group->all());
} catch (Async\AsyncCancellation) {
    echo "main is cancelled\n";
}
?>
--EXPECT--
exit
main is cancelled
the other one stops
finally, 3 errors
