--TEST--
A call that would wait throws a pending cancellation; one that need not wait does not
--EXTENSIONS--
true_async
--FILE--
<?php
use Async\Channel;
use function Async\{await, protect, spawn};

$channel = new Channel(1);
$self = spawn(function () use ($channel, &$self) {
    try {
        protect(function () use ($channel, &$self) {
            await(spawn(fn() => $self->cancel(new Async\AsyncCancellation('after the section'))));
            $channel->send('fits');
            echo $channel->recv(), "\n";
        });
    } catch (Async\AsyncCancellation $reason) {
        echo $reason->getMessage(), "\n";
    }
});
await($self);
?>
--EXPECT--
fits
after the section
