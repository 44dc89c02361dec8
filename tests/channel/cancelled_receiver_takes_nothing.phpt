--TEST--
A receiver that is cancelled while it waits takes no value
--EXTENSIONS--
true_async
--FILE--
<?php
use Async\Channel;
use function Async\{await, spawn};

require __DIR__ . '/../_lib/parked.inc';

foreach ([0, 1] as $capacity) {
    $channel = new Channel($capacity);
    $receiver = spawn(function () use ($channel) {
        try {
            $channel->recv();
        } catch (Async\AsyncCancellation $reason) {
            echo $reason->getMessage(), "\n";
        }
    });
    until_all_parked();
    $receiver->cancel(new Async\AsyncCancellation('stop'));
    await($receiver);
    var_dump($channel->sendAsync('kept'), $channel->recv());
}
?>
--EXPECT--
stop
bool(true)
string(4) "kept"
stop
bool(true)
string(4) "kept"
