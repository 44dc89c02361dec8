--TEST--
When nothing else can happen, channels with time-outs are closed at once with DEADLOCK
--EXTENSIONS--
true_async
--FILE--
<?php
use Async\Channel;
use function Async\{await, spawn};

$before = hrtime(true);
$slow = new Channel(0, noProducerTimeout: 60000);
$full = new Channel(0, noConsumerTimeout: 60000);
$sender = spawn(function () use ($full) {
    try {
        $full->send('never');
    } catch (Async\ChannelException $e) {
        return "{$e->reason->name}, {$e->reason->value}\n";
    }
});
try {
    $slow->recv();
} catch (Async\ChannelException $e) {
    echo 'recv: ', $e->reason->name, "\n";
}
echo 'send: ', await($sender);
var_dump($slow->isClosed(), $full->isClosed(), hrtime(true) - $before < 30e9);
echo "the script goes on\n";
?>
--EXPECT--
recv: DEADLOCK
send: DEADLOCK, deadlock
bool(true)
bool(true)
bool(true)
the script goes on
