--TEST--
$fillNull of await_any_of() concerns triggers that failed, not those that are still pending
--EXTENSIONS--
true_async
--FILE--
<?php
use Async\{Future, FutureState};
use function Async\await_any_of;

[$values, $errors] = await_any_of(1, [
    'failed' => Future::failed(new LogicException('bad')),
    'pending' => new Future(new FutureState),
    'done' => Future::completed(1),
    'behind' => Future::completed(2),
], fillNull: true);
var_dump($values, array_keys($errors));
?>
--EXPECT--
array(2) {
  ["failed"]=>
  NULL
  ["done"]=>
  int(1)
}
array(1) {
  [0]=>
  string(6) "failed"
}
