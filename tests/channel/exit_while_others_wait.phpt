--TEST--
exit() ends coroutines that wait for a channel with a cancellation
--EXTENSIONS--
true_async
--FILE--
<?php
use Async\Channel;
use function Async\spawn;

require __DIR__ . '/../_lib/parked.inc';

$channel = new Channel;
$ends = ['recv' => '', 'send' => ''];
foreach (['recv' => [], 'send' => [1]] as $method => $arguments) {
    $one = new Channel;
    spawn(function () use ($one, $method, $arguments, &$ends) {
        try {
            $one->$method(...$arguments);
        } catch (Async\AsyncCancellation $reason) {
            $ends[$method] .= "$method: cancelled\n";
        } finally {
            $ends[$method] .= "$method: finally\n";
        }
    });
}
spawn(function () use ($channel) {
    foreach ($channel as $value) {
    }
});
until_all_parked();
register_shutdown_function(function () use (&$ends) {
    echo implode($ends);
});
exit("exit\n");
?>
--EXPECT--
exit
recv: cancelled
recv: finally
send: cancelled
send: finally
