--TEST--
The factory may wait in the constructor, at top level and in a coroutine; others run meanwhile
--EXTENSIONS--
true_async
--FILE--
<?php
require __DIR__ . '/../_lib/pool.inc';
use Async\Pool;
use function Async\{spawn, await, delay};

$factory = function () {
    delay(1);
    return Resource::make();
};
$pool = new Pool($factory, min: 1);
echo counts($pool), "\n";
$hasRun = false;
spawn(function () use (&$hasRun) { $hasRun = true; });
$pool = await(spawn(fn() => new Pool($factory, min: 2)));
echo counts($pool), "\n";
var_dump($hasRun);
?>
--EXPECT--
make 1
1: 1 idle, 0 active, 0 at work
make 2
make 3
2: 2 idle, 0 active, 0 at work
bool(true)
