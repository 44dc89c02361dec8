--TEST--
A receiver that is cancelled after its channel was closed leaves its value readable
--EXTENSIONS--
true_async
--FILE--
<?php
use Async\Channel;
use function Async\{spawn, suspend};

$channel = new Channel;
$cancelled = spawn(fn() => $channel->recv());
suspend();
$channel->send('acknowledged');
$channel->close();
$cancelled->cancel();
suspend();
var_dump(count($channel), $channel->recv());
try {
    $channel->recv();
} catch (Async\ChannelException $e) {
    echo $e->getMessage(), "\n";
}
?>
--EXPECT--
int(1)
string(12) "acknowledged"
Channel is closed
