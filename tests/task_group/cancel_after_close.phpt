--TEST--
A group that was closed can still be cancelled
--EXTENSIONS--
true_async
--FILE--
<?php
use Async\TaskGroup;
use function Async\{delay, suspend};

$group = new TaskGroup(1);
$group->spawn(fn() => delay(10_000));
$group->spawn(fn() => print("never\n"));
$group->close();
suspend();
var_dump($group->isFinished());
$group->cancel();
$group->awaitCompletion();
var_dump($group->isFinished(), count($group->getErrors()));
?>
--EXPECT--
bool(false)
bool(true)
int(2)
