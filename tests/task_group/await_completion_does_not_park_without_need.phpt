--TEST--
awaitCompletion() of a finished group goes on without a switch
--EXTENSIONS--
true_async
--FILE--
<?php
use Async\TaskGroup;
use function Async\{await, spawn};

$group = new TaskGroup;
$group->spawn(fn() => 1);
await($group->all());
$group->close();
$other = spawn(fn() => 'other');
$group->awaitCompletion();
var_dump($other->isCompleted());
?>
--EXPECT--
bool(false)
