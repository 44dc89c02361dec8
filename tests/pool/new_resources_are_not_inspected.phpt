--TEST--
beforeAcquire is called for idle resources, not for new ones
--EXTENSIONS--
true_async
--FILE--
<?php
require __DIR__ . '/../_lib/pool.inc';
use Async\Pool;

$pool = new Pool(Resource::make(...), beforeAcquire: function (Resource $r) {
    echo "inspect {$r->id}\n";
    return true;
}, max: 2);
$a = $pool->acquire();
$b = $pool->tryAcquire();
$pool->release($a);
echo outcome(fn() => $pool->tryAcquire()), "\n";
?>
--EXPECT--
make 1
make 2
inspect 1
resource 1
