--TEST--
When acquire() goes through several rejected resources, each place it leaves is for those who wait
--EXTENSIONS--
true_async
--FILE--
<?php
require __DIR__ . '/../_lib/pool.inc';
use Async\Pool;
use function Async\{spawn, await, delay};

$isFirst = true;
$mayGoOn = false;
$pool = new Pool(Resource::make(...), Resource::destroy(...), min: 3, max: 3, beforeAcquire: function (Resource $r) use (&$isFirst, &$mayGoOn) {
    if ($isFirst) {
        $isFirst = false;
        while (!$mayGoOn) {
            delay(1);
        }
    }
    return $r->id > 3;
});
$hold = spawn(fn() => outcome(fn() => $pool->acquire()));
until_parked($hold);
/* Two are idle, one is being inspected: these two reject both, and make new ones. */
echo outcome(fn() => $pool->acquire()), "\n";
echo outcome(fn() => $pool->acquire()), "\n";
$mayGoOn = true;
echo await($hold), "\n";
echo counts($pool), "\n";
?>
--EXPECT--
make 1
make 2
make 3
destroy 2
destroy 3
make 4
resource 4
make 5
resource 5
destroy 1
make 6
resource 6
3: 0 idle, 3 active, 0 at work
