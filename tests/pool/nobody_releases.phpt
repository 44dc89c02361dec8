--TEST--
Waiting for a resource that nobody can release is a deadlock
--INI--
async.debug_deadlock=0
--EXTENSIONS--
true_async
--FILE--
<?php
require __DIR__ . '/../_lib/pool.inc';
use Async\Pool;

$pool = new Pool(Resource::make(...), healthcheck: fn() => true, max: 1, healthcheckInterval: 1);
$resource = $pool->acquire();
try {
    $pool->acquire();
} catch (Throwable $e) {
    echo chain($e), "\n";
}
echo counts($pool), "\n";
?>
--EXPECT--
make 1
Async\AsyncCancellation: Deadlock detected
1: 0 idle, 1 active, 0 at work

Fatal error: Uncaught Async\DeadlockError: Deadlock detected: no active coroutines, 1 coroutines in waiting in [no active file]:0
Stack trace:
#0 {main}
  thrown in [no active file] on line 0
