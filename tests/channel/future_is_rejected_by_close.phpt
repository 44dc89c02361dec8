--TEST--
close() rejects the futures that wait for a value
--EXTENSIONS--
true_async
--FILE--
<?php
use Async\Channel;
use function Async\await;

$channel = new Channel;
$futures = [$channel->recvAsync(), $channel->recvAsync()];
$channel->send('value');
$channel->close();
var_dump(await($futures[0]));
try {
    await($futures[1]);
} catch (Async\ChannelException $e) {
    echo $e->getMessage(), ', ', $e->reason->name, "\n";
}
?>
--EXPECT--
string(5) "value"
Channel is closed, EXPLICIT
