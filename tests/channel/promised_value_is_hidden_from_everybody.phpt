--TEST--
A promised value can be taken by no newcomer: neither recv(), recvAsync() nor foreach
--EXTENSIONS--
true_async
--FILE--
<?php
use Async\Channel;
use function Async\{await, spawn, suspend, timeout};

$channel = new Channel;
$waiting = spawn(fn() => $channel->recv());
suspend();
var_dump($channel->sendAsync('promised'));
$future = $channel->recvAsync();
var_dump($future->isCompleted(), $channel->isEmpty(), $channel->isFull(), $channel->sendAsync('no slot'));
$looping = spawn(function () use ($channel) {
    foreach ($channel as $value) {
        echo "foreach: $value\n";
    }
});
var_dump(await($waiting));
$channel->send('for the future');
$channel->send('for foreach');
var_dump(await($future));
$channel->close();
await($looping);
?>
--EXPECT--
bool(true)
bool(false)
bool(false)
bool(true)
bool(false)
string(8) "promised"
string(14) "for the future"
foreach: for foreach
