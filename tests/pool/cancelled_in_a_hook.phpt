--TEST--
A coroutine that is cancelled while it waits in a callback ends with the cancellation; the resource is destroyed
--EXTENSIONS--
true_async
--FILE--
<?php
/* "Every exception of a hook is a rejection" would swallow the cancellation: acquire() goes on, and whoever cancelled
 * waits in vain. And a connection in the middle of a conversation is of no use to anybody. */
require __DIR__ . '/../_lib/pool.inc';
use Async\{AsyncCancellation, OperationCanceledException, Pool};
use function Async\{spawn, await, delay};

foreach (['factory', 'beforeAcquire', 'beforeRelease'] as $where) {
    foreach ([new AsyncCancellation('stop'), new OperationCanceledException('stop too')] as $reason) {
        echo "$where\n";
        $isSlow = $where === 'factory';
        $wait = function () use (&$isSlow) {
            if ($isSlow) {
                delay(60_000);
            }
            return true;
        };
        $pool = new Pool(
            fn() => $wait() ? new Resource : null,
            Resource::destroy(...),
            beforeAcquire: $where === 'beforeAcquire' ? $wait : null,
            beforeRelease: $where === 'beforeRelease' ? $wait : null,
            max: 1,
        );
        if ($where !== 'factory') {
            $resource = $pool->acquire();
            if ($where === 'beforeAcquire') {
                $pool->release($resource);
            }
        }
        $isSlow = true;
        until_parked($slow = spawn(function () use ($pool, $where, &$resource) {
            $where === 'beforeRelease' ? $pool->release($resource) : $pool->acquire();
            echo "not reached\n";
        }));
        until_parked($waiting = spawn(fn() => $pool->acquire()));
        $isSlow = false;
        $slow->cancel($reason);
        echo outcome(fn() => await($slow)), "\n";
        var_dump($slow->isCancelled());
        echo outcome(fn() => await($waiting)), ', ', counts($pool), "\n";
    }
}
?>
--EXPECT--
factory
Async\AsyncCancellation: stop
bool(true)
resource 1, 1: 0 idle, 1 active, 0 at work
factory
Async\OperationCanceledException: stop too
bool(true)
resource 2, 1: 0 idle, 1 active, 0 at work
beforeAcquire
destroy 3
Async\AsyncCancellation: stop
bool(true)
resource 4, 1: 0 idle, 1 active, 0 at work
beforeAcquire
destroy 5
Async\OperationCanceledException: stop too
bool(true)
resource 6, 1: 0 idle, 1 active, 0 at work
beforeRelease
destroy 7
Async\AsyncCancellation: stop
bool(true)
resource 8, 1: 0 idle, 1 active, 0 at work
beforeRelease
destroy 9
Async\OperationCanceledException: stop too
bool(true)
resource 10, 1: 0 idle, 1 active, 0 at work
