--TEST--
awaitCompletion() waits until all tasks have settled, and throws no error of theirs
--EXTENSIONS--
true_async
--FILE--
<?php
use Async\TaskGroup;
use function Async\{spawn, suspend};

$group = new TaskGroup(2, 0);
for ($i = 0; $i < 5; $i++) {
    $group->spawn(function () use ($i) {
        for ($n = 0; $n < $i; $n++) {
            suspend();
        }
        return $i === 2 ? throw new LogicException('failed') : $i;
    });
}
$group->close();
$waiters = [];
for ($i = 0; $i < 3; $i++) {
    $waiters[] = spawn(function () use ($group) { $group->awaitCompletion(); return count($group->getResults()); });
}
$group->awaitCompletion();
var_dump($group->isFinished());
echo implode(' ', array_map(Async\await(...), $waiters)), "\n";
$group->awaitCompletion();
?>
--EXPECT--
bool(true)
4 4 4
