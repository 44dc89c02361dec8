--TEST--
One who was woken by a close gets the exception of the channel; the cancellation comes at its next wait
--EXTENSIONS--
true_async
--FILE--
<?php
use Async\Channel;
use function Async\{await, spawn, suspend};

require __DIR__ . '/../_lib/parked.inc';

$work = function (string $side) use (&$channel) {
    try {
        $side === 'recv' ? $channel->recv() : $channel->send(1);
    } catch (Async\ChannelException $e) {
        echo "$side: {$e->getMessage()}\n";
    }
    try {
        suspend();
    } catch (Async\AsyncCancellation $reason) {
        echo "$side: {$reason->getMessage()}\n";
    }
};
foreach (['recv', 'send'] as $side) {
    $channel = new Channel;
    $coroutine = spawn($work, $side);
    until_all_parked();
    $channel->close();
    $coroutine->cancel(new Async\AsyncCancellation('cancelled after the close'));
    await($coroutine);
}
?>
--EXPECT--
recv: Channel is closed
recv: cancelled after the close
send: Channel is closed
send: cancelled after the close
