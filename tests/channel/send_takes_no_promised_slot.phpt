--TEST--
A send does not overtake a sender that was woken
--EXTENSIONS--
true_async
--FILE--
<?php
use Async\Channel;
use function Async\{spawn, suspend};

$channel = new Channel(1);
$channel->send('first');
spawn(function () use ($channel) {
    $channel->send('second');
    echo "second sent\n";
});
suspend();
suspend();
echo $channel->recv(), "\n";
spawn(function () use ($channel) {
    echo $channel->recv(), "\n";
    echo $channel->recv(), "\n";
});
$channel->send('third');
echo "third sent\n";
suspend();
suspend();
?>
--EXPECT--
first
second sent
second
third sent
third
