--TEST--
Cycles through held values, futures and loops are collected
--EXTENSIONS--
true_async
--FILE--
<?php
use Async\Channel;

require __DIR__ . '/../_lib/parked.inc';

class Noisy
{
    public $link;

    public function __destruct()
    {
        echo "destroyed\n";
    }
}
$channel = new Channel(1);
$noisy = new Noisy;
$noisy->link = $channel;
$channel->send($noisy);
unset($channel, $noisy);
var_dump(gc_collect_cycles() > 0);

/* Through a value that its receiver left behind. */
$channel = new Channel;
$receiver = Async\spawn(fn() => $channel->recv());
until_all_parked();
$noisy = new Noisy;
$noisy->link = $channel;
$channel->send($noisy);
$receiver->cancel();
until_all_parked();
unset($channel, $noisy, $receiver);
var_dump(gc_collect_cycles() > 0);

/* Through a loop that was not finished. */
$channel = new Channel(2);
$noisy = new Noisy;
$noisy->link = (function () use ($channel) {
    foreach ($channel as $value) {
        yield $value;
    }
})();
$channel->send($noisy);
$noisy->link->current();
unset($channel, $noisy);
var_dump(gc_collect_cycles() > 0);
?>
--EXPECT--
destroyed
bool(true)
destroyed
bool(true)
destroyed
bool(true)
