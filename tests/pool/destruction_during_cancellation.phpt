--TEST--
A pool that is destroyed while a cancellation unwinds keeps it; the destructor callback may still wait
--EXTENSIONS--
true_async
--FILE--
<?php
require __DIR__ . '/../_lib/pool.inc';
use Async\{AsyncCancellation, Pool};
use function Async\{spawn, await, delay};

until_parked($coroutine = spawn(function () {
    $pool = new Pool(Resource::make(...), function (Resource $r) {
        delay(1);
        Resource::destroy($r);
    }, min: 2);
    delay(60_000);
}));
$coroutine->cancel(new AsyncCancellation('stop'));
echo outcome(fn() => await($coroutine)), "\n";
var_dump($coroutine->isCancelled());
?>
--EXPECT--
make 1
make 2
destroy 1
destroy 2
Async\AsyncCancellation: stop
bool(true)
