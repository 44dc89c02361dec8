--TEST--
At max those who acquire wait; a released resource goes to the one who came first
--EXTENSIONS--
true_async
--FILE--
<?php
require __DIR__ . '/../_lib/pool.inc';
use Async\Pool;
use function Async\{spawn, await, delay};

$pool = new Pool(Resource::make(...), max: 1);
$resource = $pool->acquire();
$waiting = [];
foreach (['first', 'second', 'third'] as $name) {
    $waiting[] = $coroutine = spawn(function () use ($pool, $name) {
        $resource = $pool->acquire();
        echo "$name got {$resource->id}\n";
        delay(1);
        $pool->release($resource);
    });
    until_parked($coroutine);
}
echo json_encode($waiting[0]->getAwaitingInfo()), "\n";
echo counts($pool), "\n";
$pool->release($resource);
array_map(Async\await(...), $waiting);
echo counts($pool), "\n";
?>
--EXPECT--
make 1
["Pool(1 of 1 resources: 0 idle, 1 active)"]
1: 0 idle, 1 active, 0 at work
first got 1
second got 1
third got 1
1: 1 idle, 0 active, 0 at work
