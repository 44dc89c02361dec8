--TEST--
delay() waits, wakes in order of time, and with 0 only lets the others run
--EXTENSIONS--
true_async
--FILE--
<?php
use function Async\{spawn, delay, await};

try {
    delay(-1);
} catch (ValueError $e) {
    echo $e->getMessage(), "\n";
}
foreach ([30, 10, 20, 0] as $ms) {
    $all[] = spawn(function () use ($ms) { delay($ms); echo $ms, "\n"; });
}
$start = hrtime(true);
delay(0);
echo "main\n";
array_map(await(...), $all);
var_dump(hrtime(true) - $start >= 30e6);
$long = spawn(fn() => delay(PHP_INT_MAX));
delay(1);
$long->cancel();
?>
--EXPECT--
Async\delay(): Argument #1 ($ms) must be greater than or equal to 0
main
0
10
20
30
bool(true)
