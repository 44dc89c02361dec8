--TEST--
A receiver gives up when its token settles
--EXTENSIONS--
true_async
--FILE--
<?php
use Async\{Channel, Future, FutureState};
use function Async\{await, spawn, suspend, timeout};

function attempt(Channel $channel, $token)
{
    try {
        echo $channel->recv($token), "\n";
    } catch (Async\OperationCanceledException $e) {
        $previous = $e->getPrevious();
        echo $e->getMessage(), ' <- ', $previous ? $previous::class . ' ' . $previous->getMessage() : 'null', "\n";
    }
}
$channel = new Channel;
attempt($channel, timeout(1));
attempt($channel, Future::completed('done'));
attempt($channel, Future::failed(new RuntimeException('failed')));
attempt($channel, Future::failed(new Async\AsyncCancellation('cancelled')));
attempt($channel, spawn(fn() => 1));
attempt($channel, spawn(fn() => throw new LogicException('of a coroutine')));
$state = new FutureState;
spawn(fn() => $state->error(new RuntimeException('during')));
attempt($channel, new Future($state));
var_dump($channel->sendAsync('kept'), $channel->recv());
?>
--EXPECT--
Operation has been cancelled <- Async\TimeoutException Timeout of 1 ms expired
Operation has been cancelled <- null
Operation has been cancelled <- RuntimeException failed
Operation has been cancelled <- Async\AsyncCancellation cancelled
Operation has been cancelled <- null
Operation has been cancelled <- LogicException of a coroutine
Operation has been cancelled <- RuntimeException during
bool(true)
string(4) "kept"
