--TEST--
With $fillNull a failed trigger has a null among the values of await_all()
--EXTENSIONS--
true_async
--FILE--
<?php
use Async\Future;
use function Async\{await_all, delay, spawn};

[$values, $errors] = await_all([
    'a' => spawn(fn() => throw new LogicException('one')),
    'b' => Future::completed('two'),
    'c' => spawn(function () { delay(1); throw new LogicException('three'); }),
], fillNull: true);
var_dump($values, array_keys($errors));
?>
--EXPECT--
array(3) {
  ["a"]=>
  NULL
  ["b"]=>
  string(3) "two"
  ["c"]=>
  NULL
}
array(2) {
  [0]=>
  string(1) "a"
  [1]=>
  string(1) "c"
}
