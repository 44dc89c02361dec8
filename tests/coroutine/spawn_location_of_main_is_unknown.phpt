--TEST--
Nobody spawned the main coroutine
--EXTENSIONS--
true_async
--FILE--
<?php
Async\suspend();
$main = Async\current_coroutine();
var_dump($main->getSpawnFileAndLine(), $main->getSpawnLocation());
?>
--EXPECT--
array(2) {
  [0]=>
  NULL
  [1]=>
  int(0)
}
string(7) "unknown"
