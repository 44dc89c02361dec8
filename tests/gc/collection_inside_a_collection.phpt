--TEST--
While a destructor of a collection waits, another coroutine may ask for a collection
--EXTENSIONS--
true_async
--FILE--
<?php
use function Async\{spawn, await, suspend, delay};

class Node
{
    public $self;
    static $closed = 0;
    function __construct() { $this->self = $this; }
    function __destruct()
    {
        delay(2);
        self::$closed++;
    }
}
$other = spawn(function () {
    new Node;
    gc_collect_cycles();
    return 'collected';
});
new Node;
gc_collect_cycles();
echo await($other), "\n";
gc_collect_cycles();
echo Node::$closed, "\n";
?>
--EXPECT--
collected
2
