--TEST--
beforeAcquire that returns false or throws: the resource is destroyed, acquire() goes on with the next idle or a new one
--EXTENSIONS--
true_async
--FILE--
<?php
require __DIR__ . '/../_lib/pool.inc';
use Async\Pool;

foreach (['acquire', 'tryAcquire'] as $acquire) {
    Resource::$made = 0;
    $pool = new Pool(Resource::make(...), Resource::destroy(...), min: 3, max: 3, beforeAcquire: function (Resource $r) {
        echo "inspect {$r->id}\n";
        return match ($r->id) {
            1 => false,
            2 => throw new RuntimeException('gone away'),
            3 => true,
            default => false,
        };
    });
    $resource = $pool->$acquire();
    echo "got {$resource->id}, ", counts($pool), "\n";
    $new = $pool->$acquire();
    echo "got {$new->id}, ", counts($pool), "\n";
    $pool->release($new);
    $newer = $pool->$acquire();
    echo "got {$newer->id}, ", counts($pool), "\n--\n";
}
?>
--EXPECT--
make 1
make 2
make 3
inspect 1
destroy 1
inspect 2
destroy 2
inspect 3
got 3, 1: 0 idle, 1 active, 0 at work
make 4
got 4, 2: 0 idle, 2 active, 0 at work
inspect 4
destroy 4
make 5
got 5, 2: 0 idle, 2 active, 0 at work
--
make 1
make 2
make 3
inspect 1
destroy 1
inspect 2
destroy 2
inspect 3
got 3, 1: 0 idle, 1 active, 0 at work
make 4
got 4, 2: 0 idle, 2 active, 0 at work
inspect 4
destroy 4
make 5
got 5, 2: 0 idle, 2 active, 0 at work
--
