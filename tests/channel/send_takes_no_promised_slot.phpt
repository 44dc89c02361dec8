--TEST--
A send does not overtake a sender that was woken
--EXTENSIONS--
true_async
--FILE--
<?php
use Async\Channel;
use function Async\{await, spawn};

require __DIR__ . '/../_lib/parked.inc';

$channel = new Channel(1);
$channel->send('first');
spawn(function () use ($channel) {
    $channel->send('second');
    echo "second sent\n";
});
until_all_parked();
echo $channel->recv(), "\n";
$receiver = spawn(fn() => $channel->recv() . ', ' . $channel->recv());
$channel->send('third');
echo "third sent\n";
echo await($receiver), "\n";
?>
--EXPECT--
first
second sent
third sent
second, third
