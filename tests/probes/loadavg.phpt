--TEST--
loadavg() gives three floats that are not negative
--EXTENSIONS--
true_async
--SKIPIF--
<?php
if (PHP_OS_FAMILY === 'Windows') die('skip no load averages');
?>
--FILE--
<?php
$load = Async\loadavg();
var_dump(array_keys($load), array_unique(array_map(gettype(...), $load)), min($load) >= 0);
?>
--EXPECT--
array(3) {
  [0]=>
  int(0)
  [1]=>
  int(1)
  [2]=>
  int(2)
}
array(1) {
  [0]=>
  string(6) "double"
}
bool(true)
