--TEST--
The reasons and their values
--EXTENSIONS--
true_async
--FILE--
<?php
foreach (Async\ChannelCloseReason::cases() as $reason) {
    echo $reason->name, " = '", $reason->value, "'\n";
}
var_dump(Async\ChannelCloseReason::from('no producers timeout'));
?>
--EXPECT--
EXPLICIT = 'explicit'
DISPOSED = 'disposed'
NO_PRODUCERS = 'no producers timeout'
NO_CONSUMERS = 'no consumers timeout'
DEADLOCK = 'deadlock'
SCOPE_DISPOSED = 'scope disposed'
enum(Async\ChannelCloseReason::NO_PRODUCERS)
