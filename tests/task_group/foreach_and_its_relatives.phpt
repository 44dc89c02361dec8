--TEST--
What iterates in the engine works as foreach does
--EXTENSIONS--
true_async
--FILE--
<?php
use Async\TaskGroup;
use function Async\spawn;

$group = new TaskGroup(1, 0);
foreach (['x' => 1, 'y' => 2] as $key => $value) {
    $group->spawnWithKey($key, fn() => $value);
}
$group->close();
function generate(TaskGroup $group) { yield from $group; }
foreach (generate($group) as $key => [$result]) {
    echo "$key: $result\n";
}
echo json_encode(iterator_to_array($group)), ' ', iterator_count($group), "\n";
echo json_encode([...$group]), "\n";
?>
--EXPECT--
x: 1
y: 2
{"x":[1,null],"y":[2,null]} 2
{"x":[1,null],"y":[2,null]}
