--TEST--
Handles are objects like others: keys of SplObjectStorage and WeakMap, elements of arrays
--EXTENSIONS--
true_async
--FILE--
<?php
use function Async\{spawn, await};

$storage = new SplObjectStorage;
$map = new WeakMap;
$a = spawn(fn() => 'a');
$b = spawn(fn() => 'b');
$storage[$a] = 1;
$storage[$b] = 2;
$map[$a] = 3;
var_dump($storage[$b], count($map), spl_object_id($a) !== spl_object_id($b));
await($a);
unset($storage[$a], $a);
var_dump(count($map));
?>
--EXPECT--
int(2)
int(1)
bool(true)
int(0)
