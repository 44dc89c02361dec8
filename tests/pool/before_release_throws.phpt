--TEST--
An exception of beforeRelease is a rejection: the resource is destroyed, release() returns
--EXTENSIONS--
true_async
--FILE--
<?php
require __DIR__ . '/../_lib/pool.inc';
use Async\Pool;

foreach ([new RuntimeException('transaction is open'), new Error('an error too')] as $failure) {
    $pool = new Pool(Resource::make(...), Resource::destroy(...), beforeRelease: fn() => throw $failure);
    $resource = $pool->acquire();
    echo outcome(fn() => $pool->release($resource)), "\n";
    echo counts($pool), "\n";
}
?>
--EXPECT--
make 1
destroy 1
null
0: 0 idle, 0 active, 0 at work
make 2
destroy 2
null
0: 0 idle, 0 active, 0 at work
