--TEST--
A value whose receiver was cancelled can be received by anybody, and comes first
--EXTENSIONS--
true_async
--FILE--
<?php
use Async\Channel;
use function Async\{spawn, suspend};

$channel = new Channel(4);
$first = spawn(fn() => $channel->recv());
$second = spawn(fn() => $channel->recv());
$third = spawn(fn() => $channel->recv());
suspend();
foreach (['a', 'b', 'c', 'd'] as $value) {
    $channel->send($value);
}
$first->cancel();
$third->cancel();
$second->cancel();
suspend();
var_dump(count($channel));
echo $channel->recv(), $channel->recv(), $channel->recv(), $channel->recv(), "\n";
var_dump(count($channel));
?>
--EXPECT--
int(4)
abcd
int(0)
