--TEST--
Arguments of the wrong type or number are refused
--EXTENSIONS--
true_async
--FILE--
<?php
use Async\Channel;

$channel = new Channel(1);
foreach ([
    fn() => $channel->send(),
    fn() => $channel->send(1, 2),
    fn() => $channel->send(1, null, 3),
    fn() => $channel->send(1, new Channel),
    fn() => $channel->sendAsync(),
    fn() => $channel->recv(1),
    fn() => $channel->recv(null, null),
    fn() => $channel->recvAsync(1),
    fn() => $channel->send(cancellationToken: null),
] as $call) {
    try {
        $call();
    } catch (TypeError $e) {
        echo $e::class, ': ', $e->getMessage(), "\n";
    }
}
$channel->send(cancellationToken: null, value: 'named');
var_dump($channel->recv(cancellationToken: null));
?>
--EXPECT--
ArgumentCountError: Async\Channel::send() expects at least 1 argument, 0 given
TypeError: Async\Channel::send(): Argument #2 ($cancellationToken) must be of type ?Async\Completable, int given
ArgumentCountError: Async\Channel::send() expects at most 2 arguments, 3 given
TypeError: Async\Channel::send(): Argument #2 ($cancellationToken) must be of type ?Async\Completable, Async\Channel given
ArgumentCountError: Async\Channel::sendAsync() expects exactly 1 argument, 0 given
TypeError: Async\Channel::recv(): Argument #1 ($cancellationToken) must be of type ?Async\Completable, int given
ArgumentCountError: Async\Channel::recv() expects at most 1 argument, 2 given
ArgumentCountError: Async\Channel::recvAsync() expects exactly 0 arguments, 1 given
ArgumentCountError: Async\Channel::send(): Argument #1 ($value) not passed
string(5) "named"
