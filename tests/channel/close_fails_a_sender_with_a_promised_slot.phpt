--TEST--
A sender that had not used its slot when the channel was closed fails
--EXTENSIONS--
true_async
--FILE--
<?php
use Async\Channel;
use function Async\{await, spawn, suspend};

$channel = new Channel(1);
$channel->send('first');
$sender = spawn(fn() => $channel->send('too late'));
suspend();
echo $channel->recv(), "\n";
$channel->close();
try {
    await($sender);
} catch (Async\ChannelException $e) {
    echo $e->getMessage(), "\n";
}
var_dump(count($channel));
?>
--EXPECT--
first
Channel is closed
int(0)
