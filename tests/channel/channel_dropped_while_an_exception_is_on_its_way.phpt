--TEST--
A channel that goes while an exception unwinds keeps that exception
--EXTENSIONS--
true_async
--FILE--
<?php
use Async\Channel;

function work()
{
    global $future;
    $channel = new Channel(1);
    $future = $channel->recvAsync();
    throw new RuntimeException('on its way');
}
try {
    work();
} catch (RuntimeException $e) {
    echo $e->getMessage(), "\n";
    var_dump($e->getPrevious());
}
try {
    Async\await($future);
} catch (Async\ChannelException $e) {
    echo $e->reason->name, "\n";
}
?>
--EXPECT--
on its way
NULL
DISPOSED
