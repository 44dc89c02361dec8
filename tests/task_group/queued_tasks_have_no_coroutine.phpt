--TEST--
A task in the queue has no coroutine yet, and starts as one that spawn() made
--EXTENSIONS--
true_async
--FILE--
<?php
use Async\TaskGroup;
use function Async\{await, current_coroutine, get_coroutines, suspend};

$group = new TaskGroup(2, 0);
for ($i = 0; $i < 50; $i++) {
    $group->spawn(function () { suspend(); return current_coroutine(); });
}
echo count(get_coroutines()), ' of ', count($group), " tasks and main\n";
suspend();
echo count(get_coroutines()), "\n";
$places = [];
foreach (await($group->all()) as $coroutine) {
    [$file, $line] = $coroutine->getSpawnFileAndLine();
    $places[basename($file, '.php') . ":$line"] = true;
}
echo implode(' ', array_keys($places)), "\n";
?>
--EXPECT--
3 of 50 tasks and main
3
queued_tasks_have_no_coroutine:7
