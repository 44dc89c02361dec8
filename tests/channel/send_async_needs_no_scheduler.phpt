--TEST--
sendAsync() does not start the scheduler; a wait does
--EXTENSIONS--
true_async
--FILE--
<?php
use Async\{Channel, Scheduler};

$channel = new Channel(1);
$channel->sendAsync(1);
$channel->sendAsync(2);
echo count($channel), $channel->capacity(), "\n";
$channel->close();
var_dump(Scheduler::isRunning(), Async\get_coroutines());
try {
    (new Channel(0, 1))->recv();
} catch (Async\ChannelException) {
}
var_dump(Scheduler::isRunning());
?>
--EXPECT--
11
bool(false)
array(0) {
}
bool(true)
