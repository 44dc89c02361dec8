--TEST--
A value whose receiver was cancelled can be received by anybody, and comes first
--EXTENSIONS--
true_async
--FILE--
<?php
use Async\Channel;
use function Async\spawn;

require __DIR__ . '/../_lib/parked.inc';

$channel = new Channel(4);
$receivers = [];
foreach (['first', 'second', 'third'] as $name) {
    $receivers[$name] = spawn(fn() => $channel->recv());
    until_all_parked();
}
foreach (['a', 'b', 'c', 'd'] as $value) {
    $channel->send($value);
}
$receivers['first']->cancel();
$receivers['third']->cancel();
$receivers['second']->cancel();
until_all_parked();
var_dump(count($channel));
echo $channel->recv(), $channel->recv(), $channel->recv(), $channel->recv(), "\n";
var_dump(count($channel));
?>
--EXPECT--
int(4)
abcd
int(0)
