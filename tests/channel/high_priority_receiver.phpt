--TEST--
A receiver with high priority runs first when it is woken, but does not overtake in the queue
--EXTENSIONS--
true_async
--FILE--
<?php
use Async\Channel;
use function Async\spawn;

require __DIR__ . '/../_lib/parked.inc';

$channel = new Channel;
foreach ([1, 2, 3] as $i) {
    $receiver = spawn(function () use ($channel, $i, &$received) {
        $received[$i] = $channel->recv();
    });
    until_all_parked();
}
$receiver->asHiPriority();
foreach (['a', 'b', 'c'] as $value) {
    $channel->send($value);
}
until_all_parked();
echo 'first: ', array_key_first($received), "\n";
ksort($received);
echo json_encode($received), "\n";
?>
--EXPECT--
first: 3
{"1":"a","2":"b","3":"c"}
