--TEST--
A sender of a full channel waits until a value was received
--EXTENSIONS--
true_async
--FILE--
<?php
use Async\Channel;
use function Async\{await, spawn};

require __DIR__ . '/../_lib/parked.inc';

$channel = new Channel(2);
$sender = spawn(function () use ($channel) {
    foreach ([1, 2, 3] as $value) {
        $channel->send($value);
        echo "sent $value\n";
    }
});
until_all_parked();
echo "held: ", count($channel), "\n";
echo $channel->recv(), "\n";
await($sender);
echo "held: ", count($channel), "\n";
?>
--EXPECT--
sent 1
sent 2
held: 2
1
sent 3
held: 2
