--TEST--
get_coroutines() is a list in order of creation, main first
--EXTENSIONS--
true_async
--FILE--
<?php
use function Async\{spawn, current_coroutine, get_coroutines};

$a = spawn(fn() => 1);
$b = spawn(fn() => 2);
$all = get_coroutines();
var_dump(array_keys($all), $all[0] === current_coroutine(), $all[1] === $a, $all[2] === $b);
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
bool(true)
bool(true)
bool(true)
