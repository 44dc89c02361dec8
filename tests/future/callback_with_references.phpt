--TEST--
A callback may return by reference; one that takes a reference gets a value and a warning
--EXTENSIONS--
true_async
--FILE--
<?php
use Async\Future;

class Holder { public $value = 'held'; public function &get() { return $this->value; } }
$holder = new Holder;
$derived = Future::completed(1)->map([$holder, 'get']);
$value = $derived->await();
$value = 'changed';
echo $holder->value, ' ', $derived->await(), "\n";
echo Future::completed('passed')->map(function (&$v) { return $v; })->await(), "\n";
?>
--EXPECTF--
held held

Warning: {closure%S}(): Argument #1 ($v) must be passed by reference, value given in Unknown on line 0
passed
