--TEST--
await_all_or_fail() returns the values of all triggers
--EXTENSIONS--
true_async
--FILE--
<?php
use function Async\{await_all_or_fail, delay, spawn, timeout};

var_dump(await_all_or_fail([
    spawn(function () { delay(3); return 'a'; }),
    'key' => spawn(fn() => ['b']),
    7 => spawn(fn() => null),
], timeout(5000)));
?>
--EXPECT--
array(3) {
  [0]=>
  string(1) "a"
  ["key"]=>
  array(1) {
    [0]=>
    string(1) "b"
  }
  [7]=>
  NULL
}
