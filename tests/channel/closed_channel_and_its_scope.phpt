--TEST--
The end of the scope does not change the reason of a closed channel
--EXTENSIONS--
true_async
--FILE--
<?php
use Async\{Channel, Scope};
use function Async\{await, suspend};

$scope = new Scope;
$channel = await($scope->spawn(fn() => new Channel));
$channel->close();
$scope->cancel();
try {
    $channel->recv();
} catch (Async\ChannelException $e) {
    echo $e->reason->name, "\n";
}
?>
--EXPECT--
EXPLICIT
