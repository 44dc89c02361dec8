--TEST--
An ignored derived future that is alive takes the error over silently; so does one that is awaited
--EXTENSIONS--
true_async
--FILE--
<?php
use Async\Future;
use function Async\delay;

$source = Future::failed(new LogicException('one'));
$derived = $source->map(fn() => 1)->ignore();
delay(1);
unset($source, $derived);
try {
    Future::failed(new LogicException('two'))->finally(fn() => 1)->await();
} catch (LogicException) {
}
echo "no warning\n";
?>
--EXPECT--
no warning
