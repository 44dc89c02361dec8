--TEST--
The end of a failed script waits for protected sections, until something else fails too
--EXTENSIONS--
true_async
--FILE--
<?php
use Async\{Future, FutureState};
use function Async\{await, delay, protect, spawn};

require __DIR__ . '/../_lib/parked.inc';
require __DIR__ . '/../_lib/watchdog.inc';

spawn(function () {
    protect(function () {
        try {
            delay(60_000);
        } finally {
            echo "ended in the long section\n";
        }
    });
});
$failed = new FutureState;
spawn(function () use ($failed) {
    protect(function () use ($failed) {
        await(new Future($failed));
        echo "end of the short section\n";
    });
    echo "not reached\n";
});
spawn(function () {
    try {
        delay(60_000);
    } finally {
        delay(20);
        throw new Exception('second');
    }
});
until_all_parked();
spawn(function () use ($failed) {
    $failed->complete(null);
    throw new Exception('first');
});
delay(60_000);
?>
--EXPECTF--
end of the short section
ended in the long section

Fatal error: Uncaught Exception: first in %s:%d
Stack trace:
#0 [internal function]: {closure%S}()
#1 {main}

Next Async\AsyncCancellation: Graceful shutdown in %s:%d
Stack trace:
%A
Next Exception: second in %s:%d
Stack trace:
#0 [internal function]: {closure%S}()
#1 {main}
  thrown in %s on line %d
