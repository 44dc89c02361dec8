--TEST--
A hook whose own wait is given up, or whose helper was cancelled, rejects the resource; nobody cancelled the caller
--EXTENSIONS--
true_async
--FILE--
<?php
/* These exceptions are cancellations too. A pool that lets all of them through ends the caller, who was not meant. */
require __DIR__ . '/../_lib/pool.inc';
use Async\Pool;
use function Async\{spawn, await, delay, timeout};

$hooks = [
    'too long' => function (Resource $r) {
        $ping = spawn(fn() => delay($r->id % 2 ? 1000 : 0) ?? true);
        try {
            return await($ping, timeout(100));
        } finally {
            $ping->cancel();
        }
    },
    'helper cancelled' => function (Resource $r) {
        $ping = spawn(fn() => true);
        if ($r->id % 2) {
            $ping->cancel();
        }
        return await($ping);
    },
];
foreach ($hooks as $title => $hook) {
    echo "$title\n";
    Resource::$made = 0;
    $pool = new Pool(Resource::make(...), Resource::destroy(...), beforeAcquire: $hook, beforeRelease: $hook, min: 1, max: 1);
    echo outcome(fn() => $pool->acquire()), "\n";
    Resource::$made = 2;
    $pool->close();
    $pool = new Pool(Resource::make(...), Resource::destroy(...), beforeRelease: $hook, min: 1, max: 1);
    $resource = $pool->acquire();
    echo outcome(fn() => $pool->release($resource)), ', ', counts($pool), "\n";
}
?>
--EXPECT--
too long
make 1
destroy 1
make 2
resource 2
make 3
destroy 3
null, 0: 0 idle, 0 active, 0 at work
helper cancelled
make 1
destroy 1
make 2
resource 2
make 3
destroy 3
null, 0: 0 idle, 0 active, 0 at work
