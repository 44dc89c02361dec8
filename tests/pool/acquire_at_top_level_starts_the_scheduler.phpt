--TEST--
acquire() that has to wait works as the first asynchronous call of a script
--EXTENSIONS--
true_async
--FILE--
<?php
require __DIR__ . '/../_lib/pool.inc';
use Async\Pool;

$pool = new Pool(Resource::make(...), max: 1);
$pool->acquire();
echo outcome(fn() => Async\current_coroutine()), "\n";
echo outcome(fn() => $pool->acquire(1)), "\n";
var_dump(Async\current_coroutine()->getId() > 0);
?>
--EXPECT--
make 1
Async\AsyncException: The current coroutine is not defined
Async\TimeoutException: No resource of the pool became free within 1 ms
bool(true)
