--TEST--
Waiting inside a Fiber parks the Fiber together with its coroutine
--EXTENSIONS--
true_async
--FILE--
<?php
use Async\Channel;
use function Async\{await, spawn};

$channel = new Channel;
$coroutine = spawn(function () use ($channel) {
    $fiber = new Fiber(function () use ($channel) {
        echo $channel->recv(), "\n";
        Fiber::suspend();
        $channel->send('from the fiber');
    });
    $fiber->start();
    $fiber->resume();
});
$channel->send('to the fiber');
echo $channel->recv(), "\n";
await($coroutine);
?>
--EXPECT--
to the fiber
from the fiber
