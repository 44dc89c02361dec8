--TEST--
Collecting while values are held, promised and waited for changes nothing
--EXTENSIONS--
true_async
--FILE--
<?php
use Async\Channel;
use function Async\{await, spawn, suspend};

$channel = new Channel(2);
$receiver = spawn(fn() => $channel->recv());
suspend();
$channel->send([new stdClass, 'promised']);
$channel->send([new stdClass, 'held']);
$channel->send([new stdClass, 'held too']);
$sender = spawn(fn() => $channel->send([new stdClass, 'waiting']));
suspend();
gc_collect_cycles();
echo await($receiver)[1], ', ', $channel->recv()[1], ', ', $channel->recv()[1], ', ', $channel->recv()[1], "\n";
?>
--EXPECT--
promised, held, held too, waiting
