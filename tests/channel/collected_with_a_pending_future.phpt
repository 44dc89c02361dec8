--TEST--
A cycle of a channel and a future that waits for it is collected
--EXTENSIONS--
true_async
--FILE--
<?php
use Async\Channel;

$holder = new stdClass;
$holder->channel = new Channel;
$holder->future = $holder->channel->recvAsync()->ignore();
$holder->self = $holder;
unset($holder);
var_dump(gc_collect_cycles() > 0);
?>
--EXPECT--
bool(true)
