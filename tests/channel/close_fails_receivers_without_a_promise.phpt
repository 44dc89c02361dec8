--TEST--
close() wakes receivers with an exception, but one with a promise gets its value
--EXTENSIONS--
true_async
--FILE--
<?php
use Async\Channel;
use function Async\{await, spawn};

require __DIR__ . '/../_lib/parked.inc';

$channel = new Channel;
$receive = function () use ($channel) {
    try {
        return $channel->recv();
    } catch (Async\ChannelException $e) {
        return $e->getMessage() . ', ' . $e->reason->value;
    }
};
$promised = spawn($receive);
until_all_parked();
$waiting = spawn($receive);
until_all_parked();
$channel->send('promised');
$channel->close();
var_dump(await($promised), await($waiting));
?>
--EXPECT--
string(8) "promised"
string(27) "Channel is closed, explicit"
