--TEST--
A receiver that was woken by its token takes no value that arrives before it runs
--EXTENSIONS--
true_async
--FILE--
<?php
use Async\{Channel, Future, FutureState};
use function Async\{await, spawn};

require __DIR__ . '/../_lib/parked.inc';

$channel = new Channel;
$state = new FutureState;
$receiver = spawn(fn() => $channel->recv(new Future($state)));
until_all_parked();
$state->complete(1);
var_dump($channel->sendAsync('for others'));
try {
    await($receiver);
} catch (Async\OperationCanceledException $e) {
    echo $e->getMessage(), "\n";
}
var_dump($channel->recv());
?>
--EXPECT--
bool(true)
Operation has been cancelled
string(10) "for others"
