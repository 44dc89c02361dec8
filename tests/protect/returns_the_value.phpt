--TEST--
protect() returns what the closure returned
--EXTENSIONS--
true_async
--FILE--
<?php
use function Async\protect;

var_dump(protect(fn() => 42), protect(function () {}), protect(fn() => [1]));
?>
--EXPECT--
int(42)
NULL
array(1) {
  [0]=>
  int(1)
}
