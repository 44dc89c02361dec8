--TEST--
A closed pool is not checked any more, and a timer does not keep a pool alive
--EXTENSIONS--
true_async
--FILE--
<?php
require __DIR__ . '/../_lib/pool.inc';
use Async\Pool;
use function Async\delay;

$checks = 0;
$healthcheck = function () use (&$checks) {
    $checks++;
    return true;
};
$make = fn() => new Pool(fn() => new Resource, Resource::destroy(...), $healthcheck, min: 1, healthcheckInterval: 1);
$closed = $make();
$closed->close();
$make();
$active = $make();
$resource = $active->acquire();
delay(5);
var_dump($checks);
$pool = $make();
while ($checks < 2) {
    delay(1);
}
unset($pool);
/* A round that was under way ends first. */
while (Resource::$alive > 1) {
    delay(1);
}
$checks = 0;
delay(5);
var_dump($checks);
?>
--EXPECT--
destroy 1
destroy 2
int(0)
destroy 4
int(0)
