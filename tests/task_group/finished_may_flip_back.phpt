--TEST--
An open group is finished when nothing is queued or running, until the next spawn()
--EXTENSIONS--
true_async
--FILE--
<?php
use Async\TaskGroup;
use function Async\{await, suspend};

$group = new TaskGroup(1);
$log = [$group->isFinished()];
$group->spawn(fn() => suspend());
$group->spawn(fn() => suspend());
$log[] = $group->isFinished();
await($group->all());
$log[] = $group->isFinished();
$group->spawn(fn() => 1);
$log[] = $group->isFinished();
await($group->all());
$log[] = $group->isFinished();
echo json_encode($log), ' ', count($group), "\n";
?>
--EXPECT--
[true,false,true,false,true] 3
