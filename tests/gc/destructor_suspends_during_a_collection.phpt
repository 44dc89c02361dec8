--TEST--
Destructors that suspend during gc_collect_cycles() are finished before it returns
--EXTENSIONS--
true_async
--FILE--
<?php
use function Async\{spawn, suspend, delay};

class Node
{
    public $self;
    function __construct(private string $name) { $this->self = $this; }
    function __destruct()
    {
        echo "closing $this->name\n";
        delay(1);
        echo "closed $this->name\n";
    }
}
spawn(fn() => print("other\n"));
new Node('a');
var_dump(gc_collect_cycles() > 0);
echo "end\n";
?>
--EXPECT--
closing a
other
closed a
bool(true)
end
