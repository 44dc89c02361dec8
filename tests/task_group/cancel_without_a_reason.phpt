--TEST--
cancel() makes a reason of its own
--EXTENSIONS--
true_async
--FILE--
<?php
use Async\TaskGroup;
use function Async\delay;

$group = new TaskGroup(1);
$group->spawn(fn() => delay(10_000));
$group->spawn(fn() => print("never\n"));
$group->cancel();
$group->cancel(new Async\AsyncCancellation('too late'));
$group->awaitCompletion();
foreach ($group->getErrors() as $error) {
    echo get_class($error), ': ', $error->getMessage(), "\n";
}
?>
--EXPECT--
Async\AsyncCancellation: TaskGroup has been cancelled
Async\AsyncCancellation: TaskGroup has been cancelled
