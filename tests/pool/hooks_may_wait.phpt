--TEST--
Every callback may wait; the others run meanwhile, and a waiting acquire() goes on when a resource is through its hook
--EXTENSIONS--
true_async
--FILE--
<?php
require __DIR__ . '/../_lib/pool.inc';
use Async\Pool;
use function Async\{spawn, await, delay};

$say = function (string $what) {
    return function (Resource $r) use ($what) {
        echo "$what {$r->id} ...\n";
        delay(15);
        echo "... $what {$r->id}\n";
        return true;
    };
};
$pool = new Pool(function () {
    delay(1);
    return Resource::make();
}, $say('destroy'), beforeAcquire: $say('acquire'), beforeRelease: $say('release'), max: 1);
$resource = $pool->acquire();
until_parked($waiting = spawn(fn() => $pool->acquire()));
until_parked($releasing = spawn(fn() => $pool->release($resource)));
var_dump($pool->tryAcquire());
await($releasing);
$pool->release(await($waiting));
$pool->close();
?>
--EXPECT--
make 1
release 1 ...
NULL
... release 1
acquire 1 ...
... acquire 1
release 1 ...
... release 1
destroy 1 ...
... destroy 1
