--TEST--
Constructors and property initialisations may wait
--EXTENSIONS--
true_async
--FILE--
<?php
use function Async\{spawn, await, suspend};

class Base
{
    public array $steps = [];
    function __construct(string $id) { suspend(); $this->steps[] = "base $id"; }
}
class Derived extends Base
{
    function __construct(string $id) { parent::__construct($id); suspend(); $this->steps[] = "derived $id"; }
}
$a = spawn(fn() => new Derived('a'));
$b = spawn(fn() => new Derived('b'));
echo implode(', ', [...await($a)->steps, ...await($b)->steps]), "\n";
?>
--EXPECT--
base a, derived a, base b, derived b
