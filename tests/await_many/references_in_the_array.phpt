--TEST--
Elements that are references are triggers like others
--EXTENSIONS--
true_async
--FILE--
<?php
use Async\Future;
use function Async\{await_all, spawn};

$a = spawn(fn() => 1);
$b = Future::completed(2);
$triggers = ['a' => &$a, &$b];
echo json_encode(await_all($triggers)), "\n";
?>
--EXPECT--
[{"a":1,"0":2},[]]
