--TEST--
tryAcquire(), release() and close() do not start the scheduler
--EXTENSIONS--
true_async
--FILE--
<?php
require __DIR__ . '/../_lib/pool.inc';
use Async\Pool;

$pool = new Pool(Resource::make(...), Resource::destroy(...), beforeAcquire: fn($r) => $r->id > 1, min: 2, max: 2);
$resource = $pool->tryAcquire();
$pool->release($pool->acquire());
$pool->release($resource);
$pool->close();
var_dump(Async\Scheduler::isRunning());
echo outcome(fn() => Async\current_coroutine()), "\n";
?>
--EXPECT--
make 1
make 2
destroy 1
make 3
destroy 3
destroy 2
bool(false)
Async\AsyncException: The current coroutine is not defined
