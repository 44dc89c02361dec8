--TEST--
A coroutine of high priority goes to the head of the ready queue
--EXTENSIONS--
true_async
--FILE--
<?php
use function Async\{spawn, suspend};

spawn(fn() => print("a\n"));
spawn(fn() => print("b\n"));
$high = spawn(fn() => print("high\n"));
var_dump($high->asHiPriority() === $high);
suspend();
?>
--EXPECT--
bool(true)
high
a
b
