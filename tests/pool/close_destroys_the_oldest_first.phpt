--TEST--
close() destroys the idle resources once each, the oldest first; the second call has no effect
--EXTENSIONS--
true_async
--FILE--
<?php
require __DIR__ . '/../_lib/pool.inc';
use Async\Pool;

/* More than once around the ring, and past its first size. */
$pool = new Pool(Resource::make(...), Resource::destroy(...), max: 12);
$all = [];
for ($i = 0; $i < 11; $i++) {
    $all[] = $pool->acquire();
}
foreach ([0, 1, 2, 3, 4, 5, 6] as $i) {
    $pool->release($all[$i]);
}
for ($i = 0; $i < 5; $i++) {
    $pool->acquire();
}
foreach ([10, 9, 8, 7, 4, 3, 2] as $i) {
    $pool->release($all[$i]);
}
echo counts($pool), "\n";
$pool->close();
$pool->close();
echo counts($pool), "\n";
?>
--EXPECT--
make 1
make 2
make 3
make 4
make 5
make 6
make 7
make 8
make 9
make 10
make 11
11: 9 idle, 2 active, 0 at work
destroy 6
destroy 7
destroy 11
destroy 10
destroy 9
destroy 8
destroy 5
destroy 4
destroy 3
2: 0 idle, 2 active, 0 at work
