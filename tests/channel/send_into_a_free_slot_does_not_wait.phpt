--TEST--
Up to the capacity values can be sent without a receiver, at top level too
--EXTENSIONS--
true_async
--FILE--
<?php
use Async\Channel;

$channel = new Channel(3);
for ($i = 1; $i <= 3; $i++) {
    $channel->send($i);
    echo count($channel), ' ', var_export($channel->isFull(), true), "\n";
}
?>
--EXPECT--
1 false
2 false
3 true
