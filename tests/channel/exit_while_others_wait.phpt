--TEST--
exit() ends coroutines that wait for a channel with a cancellation
--EXTENSIONS--
true_async
--FILE--
<?php
use Async\Channel;
use function Async\{spawn, suspend};

$channel = new Channel;
foreach (['recv' => [], 'send' => [1]] as $method => $arguments) {
    $one = new Channel;
    spawn(function () use ($one, $method, $arguments) {
        try {
            $one->$method(...$arguments);
        } catch (Async\AsyncCancellation $reason) {
            echo "$method: cancelled\n";
        } finally {
            echo "$method: finally\n";
        }
    });
}
spawn(function () use ($channel) {
    foreach ($channel as $value) {
    }
});
suspend();
exit("exit\n");
?>
--EXPECT--
exit
recv: cancelled
recv: finally
send: cancelled
send: finally
