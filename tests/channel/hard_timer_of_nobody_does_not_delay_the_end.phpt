--TEST--
A future that nobody awaits does not make the process wait for a hard timer
--EXTENSIONS--
true_async
--FILE--
<?php
use Async\Channel;

$before = hrtime(true);
$channel = new Channel(0, 60000, 60000, true);
$future = $channel->recvAsync()->ignore();
Async\suspend();
register_shutdown_function(function () use ($before) {
    var_dump(hrtime(true) - $before < 30e9);
});
?>
--EXPECT--
bool(true)
