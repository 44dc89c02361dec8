--TEST--
Results keep the keys of their triggers
--EXTENSIONS--
true_async
--FILE--
<?php
use Async\Future;
use function Async\{await_all, await_all_or_fail};

$long = str_repeat('key', 100);
$triggers = [5 => 'a', 'name' => 'b', -3 => 'c', $long => 'd', '' => 'e', '7' => 'f', 'é' => 'g'];
$triggers = array_map(fn($value) => Future::completed($value), $triggers);
$expected = [5 => 'a', 'name' => 'b', -3 => 'c', $long => 'd', '' => 'e', 7 => 'f', 'é' => 'g'];
var_dump(await_all_or_fail($triggers) === $expected);
var_dump(await_all_or_fail(new ArrayIterator($triggers)) === $expected);
var_dump(await_all_or_fail((function () use ($triggers) { yield from $triggers; })()) === $expected);
// A string that is a number is that number, as in an array.
var_dump(await_all_or_fail((function () { yield '12' => Future::completed(1); yield '012' => Future::completed(2); })()));
?>
--EXPECT--
bool(true)
bool(true)
bool(true)
array(2) {
  [12]=>
  int(1)
  ["012"]=>
  int(2)
}
