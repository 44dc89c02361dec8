--TEST--
max holds while hooks and destructor callbacks wait
--EXTENSIONS--
true_async
--FILE--
<?php
/* A resource inside a hook is neither idle nor active; a pool that counts only these makes another one. */
require __DIR__ . '/../_lib/pool.inc';
use Async\Pool;
use function Async\{spawn, await, delay};

$alive = $most = 0;
$pool = new Pool(
    function () use (&$alive, &$most) {
        $most = max($most, ++$alive);
        return new Resource;
    },
    function () use (&$alive) {
        delay(1);
        $alive--;
    },
    beforeAcquire: function (Resource $r) {
        delay(1);
        return $r->id % 4 !== 1;
    },
    beforeRelease: function (Resource $r) {
        delay(1);
        return $r->id % 4 !== 2;
    },
    max: 2,
);
$users = [];
for ($i = 0; $i < 12; $i++) {
    $users[] = spawn(function () use ($pool) {
        $pool->release($pool->acquire());
        return count($pool) <= 2;
    });
}
var_dump(array_unique(array_map(Async\await(...), $users)), $most);
$pool->close();
var_dump($alive);
?>
--EXPECT--
array(1) {
  [0]=>
  bool(true)
}
int(2)
int(0)
