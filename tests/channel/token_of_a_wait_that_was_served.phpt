--TEST--
A token that settles after the wake-up changes nothing
--EXTENSIONS--
true_async
--FILE--
<?php
use Async\{Channel, Future, FutureState};
use function Async\{await, spawn, suspend};

/* Where the woken one asks its token first, the value it was promised is lost. */
$channel = new Channel;
$state = new FutureState;
$receiver = spawn(fn() => $channel->recv(new Future($state)));
suspend();
$channel->send('value');
$state->complete(1);
var_dump(await($receiver));

$state = new FutureState;
$sender = spawn(function () use ($channel, $state) {
    $channel->send('value', new Future($state));
    return 'sent';
});
suspend();
$channel->recv();
$state->complete(1);
var_dump(await($sender));
?>
--EXPECT--
string(5) "value"
string(4) "sent"
