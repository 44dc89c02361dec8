--TEST--
A promised value can be taken by no newcomer: neither recv(), recvAsync() nor foreach
--EXTENSIONS--
true_async
--FILE--
<?php
use Async\Channel;
use function Async\{await, spawn, timeout};

require __DIR__ . '/../_lib/parked.inc';

$channel = new Channel;
$waiting = spawn(fn() => $channel->recv());
until_all_parked();
var_dump($channel->sendAsync('promised'));
$future = $channel->recvAsync();
var_dump($future->isCompleted(), $channel->isEmpty(), $channel->isFull(), $channel->sendAsync('no slot'));
$looping = spawn(function () use ($channel) {
    foreach ($channel as $value) {
        return "foreach: $value";
    }
});
var_dump(await($waiting));
$channel->send('for the future');
$channel->send('for foreach');
var_dump(await($future));
$channel->close();
echo await($looping), "\n";
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
