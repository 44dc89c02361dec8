--TEST--
The script's own flow waits for a place in the queue like everybody
--EXTENSIONS--
true_async
--FILE--
<?php
use Async\TaskGroup;

$group = new TaskGroup(1, 1);
foreach (range(1, 5) as $i) {
    $group->spawn(function () use ($i) { echo "run $i\n"; });
}
$group->close();
$group->awaitCompletion();
echo "all have run\n";
?>
--EXPECT--
run 1
run 2
run 3
run 4
run 5
all have run
