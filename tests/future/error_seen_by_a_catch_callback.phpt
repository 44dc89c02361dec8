--TEST--
An error that a callback of catch() got was seen, also at the end of a chain that nobody keeps
--EXTENSIONS--
true_async
--FILE--
<?php
use Async\Future;
use function Async\delay;

Future::failed(new LogicException('one'))->catch(function ($e) { echo $e->getMessage(), "\n"; })->ignore();
delay(1);
Future::failed(new LogicException('two'))->map(fn() => 1)->finally(fn() => 1)->catch(function ($e) { echo $e->getMessage(), "\n"; })->ignore();
delay(1);
echo "no warning\n";
?>
--EXPECT--
one
two
no warning
