--TEST--
all() of a group without tasks gives an empty array at once
--EXTENSIONS--
true_async
--FILE--
<?php
use Async\TaskGroup;
use function Async\await;

$future = (new TaskGroup)->all();
var_dump($future->isCompleted(), await($future));
$group = new TaskGroup;
$group->close();
var_dump(await($group->all()), await($group->all(true)));
?>
--EXPECT--
bool(true)
array(0) {
}
array(0) {
}
array(0) {
}
