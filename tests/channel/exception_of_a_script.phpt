--TEST--
A ChannelException always has a reason, also one that a script makes or extends
--EXTENSIONS--
true_async
--FILE--
<?php
use Async\{ChannelCloseReason, ChannelException};

class Refused extends ChannelException
{
}
foreach ([new ChannelException('made', 3), new Refused('extended')] as $exception) {
    echo get_parent_class($exception), ', ', $exception->getMessage(), ', ', $exception->getCode(), ', ', $exception->reason->name, "\n";
    $exception->reason = ChannelCloseReason::DEADLOCK;
    echo $exception->reason->name, "\n";
}
try {
    $exception->reason = 'other';
} catch (TypeError $e) {
    echo $e->getMessage(), "\n";
}
?>
--EXPECT--
Async\AsyncException, made, 3, EXPLICIT
DEADLOCK
Async\ChannelException, extended, 0, EXPLICIT
DEADLOCK
Cannot assign string to property Async\ChannelException::$reason of type Async\ChannelCloseReason
