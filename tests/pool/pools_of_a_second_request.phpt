--TEST--
A second request in the same process finds nothing of the pools of the first
--EXTENSIONS--
true_async
--FILE--
<?php
require __DIR__ . '/../_lib/php.inc';
require __DIR__ . '/../_lib/watchdog.inc';

run_php(<<<'PHP'
    use function Async\{spawn, delay};
    $pool = new Async\Pool(fn() => new stdClass, fn() => print("destroy\n"), healthcheck: fn() => true, min: 2, max: 2, healthcheckInterval: 1);
    $resource = $pool->acquire();
    spawn(function () use ($pool) {
        $pool->acquire();
        try {
            $pool->acquire();
        } catch (Async\PoolException $e) {
            echo $e->getMessage(), "\n";
        }
    });
    delay(5);
    echo count($pool), ' ', $pool->activeCount(), ' ', count(Async\get_coroutines()), "\n";
    $pool->close();
    $another = new Async\Pool(fn() => 1, fn() => print("destroy\n"), healthcheck: fn() => true, min: 1, healthcheckInterval: 1);
    PHP, '--repeat 2');
?>
--EXPECT--
Executing for the first time...
2 2 2
Pool is closed
destroy
Finished execution, repeating...
2 2 2
Pool is closed
destroy

exit status 0
