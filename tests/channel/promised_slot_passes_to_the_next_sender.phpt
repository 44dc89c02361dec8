--TEST--
A sender that is cancelled between wake-up and run leaves its slot to the next one
--EXTENSIONS--
true_async
--FILE--
<?php
use Async\Channel;
use function Async\spawn;

require __DIR__ . '/../_lib/parked.inc';

/* Where the slot stays promised to the cancelled one, the next sender sleeps for ever. */
$channel = new Channel(1);
$channel->send('first');
$cancelled = spawn(fn() => $channel->send('never'));
spawn(function () use ($channel) {
    $channel->send('second');
    echo "second sent\n";
});
until_all_parked();
echo $channel->recv(), "\n";
$cancelled->cancel();
until_all_parked();
echo $channel->recv(), "\n";
var_dump($cancelled->isCancelled(), count($channel), $channel->sendAsync('free again'));
?>
--EXPECT--
first
second sent
second
bool(true)
int(0)
bool(true)
