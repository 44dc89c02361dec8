--TEST--
Signals of the process are handled by PHP while worker threads exist
--EXTENSIONS--
true_async
pcntl
posix
--FILE--
<?php
use function Async\{await, delay, spawn};

require __DIR__ . '/../_lib/watchdog.inc';

pcntl_async_signals(true);
pcntl_signal(SIGUSR1, fn() => print("handled\n"));
await(spawn(gethostbyname(...), 'localhost'));
for ($i = 0; $i < 3; $i++) {
    posix_kill(getmypid(), SIGUSR1);
    delay(1);
}
?>
--EXPECT--
handled
handled
handled
