--TEST--
Sending on a closed channel throws at once
--EXTENSIONS--
true_async
--FILE--
<?php
use Async\Channel;

$channel = new Channel(5);
$channel->close();
try {
    $channel->send('value');
} catch (Async\ChannelException $e) {
    echo $e->getMessage(), ', ', $e->reason->name, "\n";
}
var_dump($channel->sendAsync('value'), count($channel));
?>
--EXPECT--
Channel is closed, EXPLICIT
bool(false)
int(0)
