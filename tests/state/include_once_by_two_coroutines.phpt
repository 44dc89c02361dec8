--TEST--
A file that waits is included once by two coroutines
--EXTENSIONS--
true_async
--FILE--
<?php
use function Async\{spawn, await};

$load = fn() => include_once __DIR__ . '/declares.inc';
$a = spawn($load);
$b = spawn($load);
$values = array_map('gettype', [await($a), await($b)]);
sort($values);
echo implode(' ', $values), "\n";
echo declared_function(), "\n";
?>
--EXPECT--
boolean integer
declared
