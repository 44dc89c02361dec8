--TEST--
pcntl_fork() while other coroutines live is an error that says so
--EXTENSIONS--
true_async
pcntl
--FILE--
<?php
use function Async\{await, delay, spawn};

require __DIR__ . '/../_lib/watchdog.inc';

$other = spawn(fn() => delay(5));
try {
    if (pcntl_fork() === 0) {
        exit;
    }
    echo "forked\n";
} catch (Error $e) {
    echo get_class($e), ': ', $e->getMessage(), "\n";
}
await($other);
?>
--EXPECT--
Error: Cannot fork() while coroutines other than the main one are running. fork() is only allowed when just the main coroutine is active.
