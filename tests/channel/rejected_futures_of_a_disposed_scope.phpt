--TEST--
The end of the scope rejects futures that wait for its channel
--EXTENSIONS--
true_async
--FILE--
<?php
use Async\{Channel, Scope};
use function Async\await;

$scope = new Scope;
$channel = await($scope->spawn(fn() => new Channel));
$future = $channel->recvAsync();
$scope->dispose();
try {
    await($future);
} catch (Async\ChannelException $e) {
    echo $e->reason->name, "\n";
}
?>
--EXPECT--
SCOPE_DISPOSED
