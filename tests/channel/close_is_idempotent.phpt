--TEST--
A second close changes nothing; the first reason stays
--EXTENSIONS--
true_async
--FILE--
<?php
use Async\Channel;
use function Async\delay;

$channel = new Channel(0, 1);
try {
    $channel->recv();
} catch (Async\ChannelException $e) {
    echo $e->reason->name, "\n";
}
$channel->close();
$channel->close();
try {
    $channel->recv();
} catch (Async\ChannelException $e) {
    echo $e->reason->name, "\n";
}
var_dump($channel->isClosed());
?>
--EXPECT--
DEADLOCK
DEADLOCK
bool(true)
