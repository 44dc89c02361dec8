--TEST--
CompositeException keeps its exceptions in order of addition
--EXTENSIONS--
true_async
--FILE--
<?php
use Async\CompositeException;

$composite = new CompositeException('several');
var_dump($composite->getExceptions());
$composite->addException(new LogicException('a'));
$before = $composite->getExceptions();
$composite->addException(new Async\AsyncCancellation('b'));
$composite->addException(new Error('c'));
foreach ($composite->getExceptions() as $i => $e) {
    echo $i, ' ', $e->getMessage(), "\n";
}
var_dump(count($before), $composite->getMessage(), (new CompositeException)->getExceptions());
foreach ([[new stdClass], [], [$composite, 1]] as $arguments) {
    try {
        $composite->addException(...$arguments);
    } catch (TypeError $e) {
        echo get_class($e), ': ', $e->getMessage(), "\n";
    }
}
$composite->addException($composite);
unset($composite, $before, $arguments, $e);
var_dump(gc_collect_cycles() > 0);
?>
--EXPECT--
array(0) {
}
0 a
1 b
2 c
int(1)
string(7) "several"
array(0) {
}
TypeError: Async\CompositeException::addException(): Argument #1 ($exception) must be of type Throwable, stdClass given
ArgumentCountError: Async\CompositeException::addException() expects exactly 1 argument, 0 given
ArgumentCountError: Async\CompositeException::addException() expects exactly 1 argument, 2 given
bool(true)
