--TEST--
A future that a callback returns is a value like any other
--EXTENSIONS--
true_async
--FILE--
<?php
use Async\Future;

$inner = Future::completed('inner');
$outer = Future::completed(1)->map(fn() => $inner);
var_dump($outer->await() === $inner);
echo $outer->await()->await(), "\n";
?>
--EXPECT--
bool(true)
inner
