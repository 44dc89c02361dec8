--TEST--
foreach over a channel may be the first thing that needs the scheduler
--EXTENSIONS--
true_async
--FILE--
<?php
foreach (new Async\Channel(0, 1) as $value) {
}
?>
--EXPECTF--
Fatal error: Uncaught Async\ChannelException: Channel is closed: everybody waited for each other in %s:2
Stack trace:
#0 {main}
  thrown in %s on line 2
