--TEST--
One who was cancelled before the close gets the cancellation
--EXTENSIONS--
true_async
--FILE--
<?php
use Async\Channel;
use function Async\{await, spawn, suspend};

$channel = new Channel;
$coroutine = spawn(fn() => $channel->recv());
suspend();
$coroutine->cancel(new Async\AsyncCancellation('first'));
$channel->close();
try {
    await($coroutine);
} catch (Async\AsyncCancellation $reason) {
    echo $reason->getMessage(), "\n";
}
?>
--EXPECT--
first
