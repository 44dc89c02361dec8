--TEST--
At capacity 0 a sender waits until a receiver takes its value
--EXTENSIONS--
true_async
--FILE--
<?php
use Async\Channel;
use function Async\{await, spawn};

require __DIR__ . '/../_lib/parked.inc';

$channel = new Channel;
$sender = spawn(function () use ($channel) {
    echo "sends\n";
    $channel->send('value');
    echo "has sent\n";
});
until_all_parked();
var_dump($sender->isSuspended(), $sender->isQueued(), count($channel));
echo $channel->recv(), "\n";
var_dump($sender->isQueued(), count($channel));
await($sender);
?>
--EXPECT--
sends
bool(true)
bool(false)
int(1)
value
bool(true)
int(0)
has sent
