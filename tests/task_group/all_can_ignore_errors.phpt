--TEST--
all(true) leaves out the tasks that failed
--EXTENSIONS--
true_async
--FILE--
<?php
use Async\TaskGroup;
use function Async\await;

$group = new TaskGroup;
$group->spawn(fn() => throw new LogicException('no'));
$group->spawnWithKey('kept', fn() => 'yes');
var_dump(await($group->all(ignoreErrors: true)));
$group = new TaskGroup;
$group->spawn(fn() => throw new LogicException('no'));
var_dump(await($group->all(true)));
?>
--EXPECT--
array(1) {
  ["kept"]=>
  string(3) "yes"
}
array(0) {
}
