--TEST--
await_any_of() goes on until so many triggers have succeeded and collects failures meanwhile
--EXTENSIONS--
true_async
--FILE--
<?php
use Async\{Future, FutureState};
use function Async\{await_any_of, spawn};

$states = array_map(fn() => new FutureState, array_flip(['a', 'b', 'c', 'd', 'e']));
spawn(function () use ($states) {
    $states['a']->error(new LogicException('bad'));
    $states['e']->complete('one');
    $states['d']->error(new LogicException('worse'));
    $states['c']->complete('two');
    $states['b']->complete('three');
});
[$values, $errors] = await_any_of(2, array_map(fn($state) => new Future($state), $states));
var_dump($values, array_map(fn($e) => $e->getMessage(), $errors));
?>
--EXPECT--
array(2) {
  ["c"]=>
  string(3) "two"
  ["e"]=>
  string(3) "one"
}
array(2) {
  ["a"]=>
  string(3) "bad"
  ["d"]=>
  string(5) "worse"
}
