--TEST--
What a coroutine waits for can be read from outside
--EXTENSIONS--
true_async
--FILE--
<?php
use Async\Channel;
use function Async\{spawn, suspend, timeout};

$channel = new Channel(1);
$receiver = spawn(fn() => $channel->recv(timeout(60000)));
suspend();
suspend();
print_r($receiver->getAwaitingInfo());
$receiver->cancel();
suspend();
$channel->send(1);
$sender = spawn(fn() => $channel->send(2));
suspend();
suspend();
print_r($sender->getAwaitingInfo());
$channel->close();
?>
--EXPECT--
Array
(
    [0] => a value from a Channel (capacity 1)
    [1] => Timeout(60000 ms)
)
Array
(
    [0] => a receiver of a Channel (capacity 1, 1 held)
)
