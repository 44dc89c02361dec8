--TEST--
The same in a coroutine, for several objects
--EXTENSIONS--
true_async
--FILE--
<?php
use function Async\{spawn, await, delay};

class Node
{
    public $self;
    static $closed = 0;
    function __construct() { $this->self = $this; }
    function __destruct()
    {
        delay(1);
        self::$closed++;
    }
}
await(spawn(function () {
    for ($i = 0; $i < 10; $i++) {
        new Node;
    }
    $count = gc_collect_cycles();
    var_dump($count >= 10, Node::$closed);
}));
?>
--EXPECT--
bool(true)
int(10)
