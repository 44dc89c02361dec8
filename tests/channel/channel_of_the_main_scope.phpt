--TEST--
A channel that is made at top level belongs to the main scope: other scopes do not close it
--EXTENSIONS--
true_async
--FILE--
<?php
use Async\{Channel, Scope};
use function Async\{await, spawn, suspend};

$before = new Channel(1);
spawn(fn() => null);
$after = new Channel(1);
$scope = new Scope;
$scope->spawn(fn() => $before->recv());
suspend();
$scope->cancel();
suspend();
var_dump($before->isClosed(), $after->isClosed());
Async\graceful_shutdown();
var_dump($before->isClosed());
?>
--EXPECT--
bool(false)
bool(false)
bool(false)
