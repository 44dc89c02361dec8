--TEST--
foreach ends quietly only after close(); any other reason is thrown, after the last value
--EXTENSIONS--
true_async
--FILE--
<?php
use Async\Channel;

$channel = new Channel(2, 1);
$channel->send('value');
try {
    foreach ($channel as $value) {
        echo $value, "\n";
    }
} catch (Async\ChannelException $e) {
    echo $e->reason->name, "\n";
}
?>
--EXPECT--
value
DEADLOCK
