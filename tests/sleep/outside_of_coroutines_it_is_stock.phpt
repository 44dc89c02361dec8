--TEST--
Before the first use of the API a signal ends a sleep early, as in stock PHP
--EXTENSIONS--
true_async
pcntl
posix
--FILE--
<?php
require __DIR__ . '/../_lib/watchdog.inc';

pcntl_signal(SIGALRM, fn() => print("signal\n"));
pcntl_alarm(1);
$left = sleep(10);
pcntl_signal_dispatch();
var_dump($left > 0);
?>
--EXPECT--
signal
bool(true)
