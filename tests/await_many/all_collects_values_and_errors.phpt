--TEST--
await_all() returns the values and the errors of all triggers, each under its key
--EXTENSIONS--
true_async
--FILE--
<?php
use Async\Future;
use function Async\{await_all, delay, spawn};

[$values, $errors] = await_all([
    'a' => spawn(function () { delay(2); return 1; }),
    'b' => spawn(fn() => throw new LogicException('two')),
    3 => Future::completed('three'),
    'd' => Future::failed(new LogicException('four')),
]);
var_dump($values, array_map(fn($e) => $e->getMessage(), $errors));
?>
--EXPECT--
array(2) {
  ["a"]=>
  int(1)
  [3]=>
  string(5) "three"
}
array(2) {
  ["b"]=>
  string(3) "two"
  ["d"]=>
  string(4) "four"
}
