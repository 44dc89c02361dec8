--TEST--
await_any_of() ends when all triggers are settled, however few of them succeeded
--EXTENSIONS--
true_async
--FILE--
<?php
use Async\Future;
use function Async\{await_any_of, spawn};

[$values, $errors] = await_any_of(2, [Future::completed('one'), spawn(fn() => throw new LogicException('bad'))]);
var_dump($values, count($errors));
?>
--EXPECT--
array(1) {
  [0]=>
  string(3) "one"
}
int(1)
