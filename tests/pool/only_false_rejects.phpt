--TEST--
A hook rejects by false; one that returns nothing, or any other value, accepts
--EXTENSIONS--
true_async
--FILE--
<?php
require __DIR__ . '/../_lib/pool.inc';
use Async\Pool;
use function Async\delay;

foreach ([null, 0, '', [], true] as $verdict) {
    $hook = fn() => $verdict;
    $pool = new Pool(Resource::make(...), Resource::destroy(...), $hook, $hook, $hook, min: 1, healthcheckInterval: 1);
    $pool->release($pool->acquire());
    delay(3);
    echo counts($pool), "\n";
    $pool->close();
}
$pool = new Pool(Resource::make(...), beforeRelease: function (Resource $r) {
    static $verdict = true;
    return $verdict;
});
$pool->release($pool->acquire());
echo counts($pool), "\n";
?>
--EXPECT--
make 1
1: 1 idle, 0 active, 0 at work
destroy 1
make 2
1: 1 idle, 0 active, 0 at work
destroy 2
make 3
1: 1 idle, 0 active, 0 at work
destroy 3
make 4
1: 1 idle, 0 active, 0 at work
destroy 4
make 5
1: 1 idle, 0 active, 0 at work
destroy 5
make 6
1: 1 idle, 0 active, 0 at work
