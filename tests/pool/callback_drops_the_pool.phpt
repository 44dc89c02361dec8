--TEST--
The last variable of a pool may go while a method of it runs; the pool goes after that
--EXTENSIONS--
true_async
--FILE--
<?php
require __DIR__ . '/../_lib/pool.inc';
use Async\Pool;
use function Async\{spawn, await, delay};

foreach (['factory', 'beforeAcquire', 'beforeRelease', 'destructor', 'healthcheck'] as $where) {
    echo "$where\n";
    $drop = function (string $here) use ($where, &$pool, &$mayDrop) {
        if ($where === $here && $mayDrop) {
            $pool = null;
            gc_collect_cycles();
            delay(1);
        }
        return true;
    };
    $mayDrop = $isDestroyed = false;
    $make = fn() => $drop('factory') ? new Resource : null;
    $pool = new Pool(
        $make,
        function (Resource $r) use ($drop, &$isDestroyed) {
            $drop('destructor');
            echo "destroyed\n";
            $isDestroyed = true;
        },
        fn() => $drop('healthcheck'),
        fn() => $drop('beforeAcquire'),
        fn() => $drop('beforeRelease'),
        min: 2,
        healthcheckInterval: $where === 'healthcheck' ? 1 : 0,
    );
    $resource = $pool->acquire();
    $mayDrop = true;
    switch ($where) {
        case 'factory':
            $pool->acquire();
            $pool->acquire();
            break;
        case 'beforeAcquire':
            $pool->acquire();
            break;
        case 'beforeRelease':
            $pool->release($resource);
            break;
        case 'destructor':
            $pool->close();
            break;
        case 'healthcheck':
            while (!$isDestroyed) {
                delay(1);
            }
            break;
    }
    var_dump($pool);
}
echo "a temporary one\n";
$acquired = await(spawn([new Pool(fn() => 'resource'), 'acquire']));
echo "$acquired\n";
?>
--EXPECT--
factory
NULL
beforeAcquire
NULL
beforeRelease
destroyed
destroyed
NULL
destructor
destroyed
NULL
healthcheck
destroyed
NULL
a temporary one
resource
