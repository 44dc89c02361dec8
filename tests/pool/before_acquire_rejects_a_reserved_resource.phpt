--TEST--
Who waited and finds his resource rejected keeps his turn: he makes a new one at max, before those behind him
--EXTENSIONS--
true_async
--FILE--
<?php
/* A pool that frees the place when it destroys the resource and queues again lets the next ones overtake; at max it
 * may wait for a place that it has given away itself. */
require __DIR__ . '/../_lib/pool.inc';
use Async\Pool;
use function Async\{spawn, await, delay};

$pool = new Pool(Resource::make(...), function (Resource $r) {
    delay(1);
    Resource::destroy($r);
}, beforeAcquire: fn(Resource $r) => $r->id !== 1, max: 1);
$resource = $pool->acquire();
$waiting = [];
foreach (['first', 'second'] as $name) {
    until_parked($waiting[] = spawn(function () use ($pool, $name) {
        $resource = $pool->acquire();
        echo "$name got {$resource->id}\n";
        $pool->release($resource);
    }));
}
$pool->release($resource);
array_map(Async\await(...), $waiting);
echo "end\n";
?>
--EXPECT--
make 1
destroy 1
make 2
first got 2
second got 2
end
destroy 2
