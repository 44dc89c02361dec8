--TEST--
Tasks that the body of a foreach spawns are part of the same loop
--EXTENSIONS--
true_async
--FILE--
<?php
use Async\TaskGroup;

$group = new TaskGroup(1);
$group->spawn(fn() => 3);
foreach ($group as $key => [$number]) {
    echo "$key: $number\n";
    if ($number > 0) {
        $group->spawn(fn() => $number - 1);
    } else {
        $group->close();
    }
}
?>
--EXPECT--
0: 3
1: 2
2: 1
3: 0
