--TEST--
Leaving foreach does not close the channel; the next one goes on
--EXTENSIONS--
true_async
--FILE--
<?php
use Async\Channel;

$channel = new Channel(5);
foreach ([1, 2, 3] as $value) {
    $channel->send($value);
}
foreach ($channel as $key => $value) {
    echo "$key => $value\n";
    break;
}
var_dump($channel->isClosed(), count($channel));
$channel->close();
foreach ($channel as $key => $value) {
    echo "$key => $value\n";
}
?>
--EXPECT--
0 => 1
bool(false)
int(2)
0 => 2
1 => 3
