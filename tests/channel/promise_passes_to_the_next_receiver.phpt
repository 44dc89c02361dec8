--TEST--
A receiver that is cancelled between wake-up and run leaves its value to the next one
--EXTENSIONS--
true_async
--FILE--
<?php
use Async\Channel;
use function Async\{await, spawn};

require __DIR__ . '/../_lib/parked.inc';

/* Where the value stays with the cancelled one, the sender was told that it arrived and nobody ever gets it. */
foreach ([0, 1] as $capacity) {
    $channel = new Channel($capacity);
    $cancelled = spawn(fn() => $channel->recv());
    until_all_parked();
    $next = spawn(fn() => $channel->recv());
    until_all_parked();
    $channel->send('value');
    $cancelled->cancel();
    var_dump(count($channel), await($next), count($channel));
    until_all_parked();
    var_dump($cancelled->isCancelled());
}
?>
--EXPECT--
int(1)
string(5) "value"
int(0)
bool(true)
int(1)
string(5) "value"
int(0)
bool(true)
