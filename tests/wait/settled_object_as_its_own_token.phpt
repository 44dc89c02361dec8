--TEST--
A settled future may be its own token
--EXTENSIONS--
true_async
--FILE--
<?php
use Async\Future;
use function Async\await;

$future = Future::completed('value');
var_dump(await($future, $future), $future->await($future));
?>
--EXPECT--
string(5) "value"
string(5) "value"
