--TEST--
The end of all coroutines of a scope does not close its channels
--EXTENSIONS--
true_async
--FILE--
<?php
use Async\{Channel, Scope};
use function Async\{await, spawn, suspend};

$scope = new Scope;
$channel = await($scope->spawn(fn() => new Channel(1)));
suspend();
var_dump($scope->isFinished(), $channel->isClosed());
$other = new Scope;
$other->spawn(fn() => $channel->send('value'));
suspend();
$other->dispose();
var_dump($channel->isClosed(), $channel->recv());
$scope->dispose();
var_dump($channel->isClosed());
?>
--EXPECT--
bool(true)
bool(false)
bool(false)
string(5) "value"
bool(true)
