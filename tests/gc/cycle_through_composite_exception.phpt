--TEST--
A CompositeException that holds itself is collected
--EXTENSIONS--
true_async
--FILE--
<?php
use Async\CompositeException;

class Failure extends Exception
{
    public $composite;
    function __destruct() { echo "collected\n"; }
}
function cycle()
{
    $failure = new Failure;
    $failure->composite = new CompositeException;
    $failure->composite->addException($failure);
}
cycle();
echo "before\n";
gc_collect_cycles();
echo "end\n";
?>
--EXPECT--
before
collected
end
