--TEST--
A coroutine that releases and acquires in a loop goes behind those who wait
--EXTENSIONS--
true_async
--FILE--
<?php
/* Without reservations the loop gets the same resource again and again, and the others starve. */
require __DIR__ . '/../_lib/pool.inc';
use Async\Pool;
use function Async\{spawn, await};

$pool = new Pool(Resource::make(...), max: 1);
$resource = $pool->acquire();
$others = [];
foreach (['a', 'b'] as $name) {
    $others[] = $other = spawn(function () use ($pool, $name) {
        $resource = $pool->acquire();
        echo "$name\n";
        $pool->release($resource);
    });
    until_parked($other);
}
foreach ([1, 2] as $turn) {
    $pool->release($resource);
    $resource = $pool->acquire();
    echo "loop $turn\n";
}
array_map(Async\await(...), $others);
?>
--EXPECT--
make 1
a
b
loop 1
loop 2
