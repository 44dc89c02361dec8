--TEST--
A success of await_first_success() may be null
--EXTENSIONS--
true_async
--FILE--
<?php
use Async\Future;
use function Async\await_first_success;

[$value, $errors] = await_first_success([Future::failed(new LogicException('bad')), Future::completed(null)]);
var_dump($value, count($errors));
?>
--EXPECT--
NULL
int(1)
