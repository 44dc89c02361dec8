--TEST--
A task that cancels its own group is cancelled at its next wait
--EXTENSIONS--
true_async
--FILE--
<?php
use Async\{AsyncCancellation, TaskGroup};
use function Async\{delay, suspend};

$group = new TaskGroup;
$group->spawn(fn() => delay(10_000));
$group->spawn(function () use ($group) {
    $group->cancel(new AsyncCancellation('by a task'));
    echo "goes on until it waits\n";
    suspend();
    echo "never\n";
});
$group->spawn(fn() => delay(10_000));
while (!$group->isClosed()) {
    suspend();
}
$group->awaitCompletion();
foreach ($group->getErrors() as $error) {
    echo $error->getMessage(), "\n";
}
?>
--EXPECT--
goes on until it waits
by a task
by a task
by a task
