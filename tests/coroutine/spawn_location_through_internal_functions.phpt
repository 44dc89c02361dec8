--TEST--
A spawn called by an internal function has the place of the code that called that function
--EXTENSIONS--
true_async
--FILE--
<?php
$coroutines = array_map('Async\spawn', [fn() => 1]);
var_dump($coroutines[0]->getSpawnFileAndLine()[1]);
?>
--EXPECT--
int(2)
