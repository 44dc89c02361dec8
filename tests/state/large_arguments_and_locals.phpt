--TEST--
Functions with many variables run on the small first page of a coroutine
--EXTENSIONS--
true_async
--FILE--
<?php
use function Async\{spawn, await, suspend};

$names = [];
for ($i = 0; $i < 500; $i++) {
    $names[] = "\$v$i";
}
eval('function many(' . implode(', ', $names) . ') { Async\suspend(); return ' . implode(' + ', $names) . '; }');
$all = [];
for ($i = 0; $i < 10; $i++) {
    $all[] = spawn(many(...), ...range(1, 500));
}
foreach ($all as $coroutine) {
    if (await($coroutine) !== 125250) {
        echo "wrong\n";
    }
}
echo await(spawn(fn(...$x) => count($x), ...array_fill(0, 20000, 1))), "\n";
?>
--EXPECT--
20000
