--TEST--
A close after the value was taken cannot fail its sender any more
--EXTENSIONS--
true_async
--FILE--
<?php
use Async\Channel;
use function Async\{await, spawn};

require __DIR__ . '/../_lib/parked.inc';

/* Where the sender looks whether the channel is closed when it runs, it throws although its value was received. */
$channel = new Channel;
$sender = spawn(function () use ($channel) {
    $channel->send('taken');
    return 'sent';
});
until_all_parked();
$other = spawn(function () use ($channel) {
    try {
        $channel->send('not taken');
    } catch (Async\ChannelException $e) {
        return $e->getMessage();
    }
});
until_all_parked();
echo $channel->recv(), "\n";
$channel->close();
var_dump(await($sender), await($other), count($channel));
?>
--EXPECT--
taken
string(4) "sent"
string(17) "Channel is closed"
int(0)
