--TEST--
A sender gives up when its token settles, and takes its value back
--EXTENSIONS--
true_async
--FILE--
<?php
use Async\{Channel, Future, FutureState};
use function Async\{await, spawn, suspend, timeout};

function attempt(Channel $channel, $token)
{
    try {
        $channel->send('withdrawn', $token);
        echo "sent\n";
    } catch (Async\OperationCanceledException $e) {
        $previous = $e->getPrevious();
        echo $e->getMessage(), ' <- ', $previous ? $previous::class . ' ' . $previous->getMessage() : 'null', "\n";
    }
    var_dump(count($channel));
}
$channel = new Channel;
attempt($channel, timeout(1));
attempt($channel, Future::completed('done'));
attempt($channel, Future::failed(new RuntimeException('failed')));
attempt($channel, Future::failed(new Async\AsyncCancellation('cancelled')));
attempt($channel, spawn(fn() => 1));
attempt($channel, spawn(fn() => throw new LogicException('of a coroutine')));
$state = new FutureState;
spawn(fn() => $state->complete(1));
attempt($channel, new Future($state));
$token = timeout(60000);
spawn(fn() => $token->cancel());
attempt($channel, $token);
?>
--EXPECT--
Operation has been cancelled <- Async\TimeoutException Timeout of 1 ms expired
int(0)
Operation has been cancelled <- null
int(0)
Operation has been cancelled <- RuntimeException failed
int(0)
Operation has been cancelled <- Async\AsyncCancellation cancelled
int(0)
Operation has been cancelled <- null
int(0)
Operation has been cancelled <- LogicException of a coroutine
int(0)
Operation has been cancelled <- null
int(0)
Operation has been cancelled <- Async\AsyncCancellation Timeout has been cancelled
int(0)
