--TEST--
The health check looks at idle resources only: neither at active ones nor at those that are reserved; each once a round
--EXTENSIONS--
true_async
--FILE--
<?php
require __DIR__ . '/../_lib/pool.inc';
use Async\Pool;
use function Async\{spawn, await, delay};

$seen = [];
$pool = new Pool(fn() => new Resource, healthcheck: function (Resource $r) use (&$seen) {
    $seen[] = $r->id;
    return true;
}, min: 3, max: 3, healthcheckInterval: 5);
$active = $pool->acquire();
while (count($seen) < 6) {
    delay(1);
}
echo json_encode(array_slice($seen, 0, 6)), ' ', counts($pool), "\n";
$all = [$pool->acquire(), $pool->acquire()];

/* All active; one comes back for a waiter, who does not run before the next round is due. */
$seen = [];
until_parked($waiting = spawn(fn() => $pool->acquire()));
$pool->release($active);
for ($end = hrtime(true) + 15_000_000; hrtime(true) < $end; ) {
}
echo counts($pool), "\n";
var_dump(await($waiting) === $active, $seen);
?>
--EXPECT--
[2,3,2,3,2,3] 3: 2 idle, 1 active, 0 at work
3: 1 idle, 2 active, 0 at work
bool(true)
array(0) {
}
