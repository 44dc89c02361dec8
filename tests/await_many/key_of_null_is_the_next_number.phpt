--TEST--
An element whose key is null gets the next free number, the same in values and errors
--EXTENSIONS--
true_async
--FILE--
<?php
use Async\Future;
use function Async\await_all;

[$values, $errors] = await_all((function () {
    yield null => Future::completed('a');
    yield null => Future::failed(new LogicException('b'));
    yield 5 => Future::completed('c');
    yield 'name' => Future::completed('d');
    yield null => Future::failed(new LogicException('e'));
    yield null => Future::completed('f');
})());
var_dump($values, array_map(fn($e) => $e->getMessage(), $errors));
?>
--EXPECT--
array(4) {
  [0]=>
  string(1) "a"
  [5]=>
  string(1) "c"
  ["name"]=>
  string(1) "d"
  [7]=>
  string(1) "f"
}
array(2) {
  [1]=>
  string(1) "b"
  [6]=>
  string(1) "e"
}
