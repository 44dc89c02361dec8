--TEST--
Destructors of global objects may suspend at the very end; they do not hold up each other
--EXTENSIONS--
true_async
--FILE--
<?php
use function Async\delay;

class Resource
{
    function __construct(private string $name, private int $ms) {}
    function __destruct()
    {
        delay($this->ms);
        echo "closed $this->name\n";
    }
}
$a = new Resource('a', 5);
$b = new Resource('b', 1);
$cycle = [new Resource('in a cycle', 1)];
$cycle[] = &$cycle;
echo "end of main\n";
?>
--EXPECTF--
end of main
closed %s
closed %s
closed %s
