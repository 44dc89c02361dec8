--TEST--
A timeout ends the wait for a sleeper, not the sleep
--EXTENSIONS--
true_async
--FILE--
<?php
use Async\OperationCanceledException;
use function Async\{await, spawn, timeout};

require __DIR__ . '/../_lib/watchdog.inc';

$sleeper = spawn(function () {
    usleep(100000);
    echo "slept\n";
});
try {
    await($sleeper, timeout(5));
} catch (OperationCanceledException $e) {
    echo get_class($e->getPrevious()), "\n";
}
var_dump($sleeper->isSuspended());
await($sleeper);
?>
--EXPECT--
Async\TimeoutException
bool(true)
slept
