--TEST--
A channel may go before its scope, and the scope before its channel
--EXTENSIONS--
true_async
--FILE--
<?php
use Async\{Channel, Scope};
use function Async\{await, suspend};

$scope = new Scope;
await($scope->spawn(function () {
    $channel = new Channel(1);
    $channel->send(1);
    unset($channel);
}));
$scope->cancel();

$scope = new Scope;
$channel = await($scope->spawn(fn() => new Channel(1)));
suspend();
unset($scope);
$channel->close();
$channel = null;
echo "end\n";
?>
--EXPECT--
end
