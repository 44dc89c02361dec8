--TEST--
max holds while factories wait: who comes when all places are taken waits for one of them
--EXTENSIONS--
true_async
--FILE--
<?php
/* A pool that counts a resource when it is made has as many as there were calls, when the factory waits. */
require __DIR__ . '/../_lib/pool.inc';
use Async\Pool;
use function Async\{spawn, await, delay};

$inFactory = $most = $calls = 0;
$pool = new Pool(function () use (&$inFactory, &$most, &$calls) {
    $most = max($most, ++$inFactory);
    $calls++;
    delay(2);
    $inFactory--;
    return new Resource;
}, max: 3);
$users = [];
for ($i = 0; $i < 10; $i++) {
    $users[] = spawn(function () use ($pool) {
        $resource = $pool->acquire();
        delay(1);
        $pool->release($resource);
        return count($pool) <= 3;
    });
}
var_dump(array_unique(array_map(Async\await(...), $users)), $most, $calls);
echo counts($pool), "\n";
?>
--EXPECT--
array(1) {
  [0]=>
  bool(true)
}
int(3)
int(3)
3: 3 idle, 0 active, 0 at work
