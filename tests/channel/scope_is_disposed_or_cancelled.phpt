--TEST--
The end of the creator's scope closes its channel before members are cancelled
--EXTENSIONS--
true_async
--FILE--
<?php
use Async\{Channel, Scope};
use function Async\{await, spawn, suspend};

/* Where members are cancelled first, they get the cancellation, and those of other scopes sleep for ever. */
foreach (['dispose', 'cancel', 'disposeSafely'] as $end) {
    foreach ([false, true] as $isSafe) {
        $scope = new Scope;
        $isSafe ? $scope->allowZombies() : $scope->asNotSafely();
        $wait = function (string $who) use (&$channel) {
            try {
                $channel->recv();
            } catch (Throwable $e) {
                echo "$who: ", $e::class, ' ', $e->reason->name ?? '', "\n";
            }
        };
        $scope->spawn(function () use (&$channel) {
            $channel = new Channel(1);
        });
        suspend();
        $member = $scope->spawn($wait, 'member');
        $other = spawn($wait, 'other');
        suspend();
        echo "$end, ", $isSafe ? 'safe' : 'not safe', "\n";
        $scope->$end();
        await($other);
        suspend();
        var_dump($channel->isClosed());
    }
}
?>
--EXPECT--
dispose, not safe
member: Async\ChannelException SCOPE_DISPOSED
other: Async\ChannelException SCOPE_DISPOSED
bool(true)
dispose, safe
member: Async\ChannelException SCOPE_DISPOSED
other: Async\ChannelException SCOPE_DISPOSED
bool(true)
cancel, not safe
member: Async\ChannelException SCOPE_DISPOSED
other: Async\ChannelException SCOPE_DISPOSED
bool(true)
cancel, safe
member: Async\ChannelException SCOPE_DISPOSED
other: Async\ChannelException SCOPE_DISPOSED
bool(true)
disposeSafely, not safe
member: Async\ChannelException SCOPE_DISPOSED
other: Async\ChannelException SCOPE_DISPOSED
bool(true)
disposeSafely, safe
member: Async\ChannelException SCOPE_DISPOSED
other: Async\ChannelException SCOPE_DISPOSED
bool(true)
