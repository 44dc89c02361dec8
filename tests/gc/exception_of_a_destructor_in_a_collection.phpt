--TEST--
What a destructor throws after it suspended leaves gc_collect_cycles()
--EXTENSIONS--
true_async
--FILE--
<?php
use function Async\{suspend};

class Node
{
    public $self;
    function __construct() { $this->self = $this; }
    function __destruct()
    {
        suspend();
        throw new LogicException('of the destructor');
    }
}
new Node;
try {
    gc_collect_cycles();
} catch (LogicException $e) {
    echo $e->getMessage(), "\n";
}
?>
--EXPECT--
of the destructor
