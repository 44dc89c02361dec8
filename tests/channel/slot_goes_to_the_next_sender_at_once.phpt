--TEST--
At capacity 0 taking a value gives the slot to the next sender in the same call
--EXTENSIONS--
true_async
--FILE--
<?php
use Async\Channel;
use function Async\{await, spawn};

require __DIR__ . '/../_lib/parked.inc';

/* Where the slot is free between two senders, sendAsync() overtakes those who wait. */
$channel = new Channel;
foreach (['a', 'b', 'c'] as $value) {
    $senders[] = spawn(function () use ($channel, $value) {
        $channel->send($value);
        return "$value sent\n";
    });
    until_all_parked();
}
var_dump(count($channel), $channel->recv(), count($channel), $channel->sendAsync('overtaking'));
var_dump($channel->recv(), $channel->recv(), count($channel));
echo implode(array_map(await(...), $senders));
?>
--EXPECT--
int(1)
string(1) "a"
int(1)
bool(false)
string(1) "b"
string(1) "c"
int(0)
a sent
b sent
c sent
