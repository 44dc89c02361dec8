--TEST--
A timer does not outlive the wait for which it was started
--EXTENSIONS--
true_async
--FILE--
<?php
use Async\Channel;
use function Async\{delay, spawn, suspend};

foreach ([false, true] as $hard) {
    $channel = new Channel(0, 10, 10, $hard);
    $receiver = spawn(fn() => $channel->recv());
    suspend();
    $receiver->cancel();
    $sender = spawn(fn() => $channel->send(1));
    suspend();
    $channel->recv();
    $future = $channel->recvAsync();
    $future->cancel();
    delay(30);
    var_dump($channel->isClosed());
}
?>
--EXPECT--
bool(false)
bool(false)
