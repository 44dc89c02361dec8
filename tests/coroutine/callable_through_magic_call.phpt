--TEST--
Methods reached through __call() and __callStatic() can be the body
--EXTENSIONS--
true_async
--FILE--
<?php
use function Async\{spawn, await};

class Magic
{
    function __call($name, $arguments) { return "$name(" . implode(',', $arguments) . ')'; }
    static function __callStatic($name, $arguments) { return "static $name(" . implode(',', $arguments) . ')'; }
}
echo await(spawn([new Magic, 'anything'], 1, 2)), "\n";
echo await(spawn(['Magic', 'whatever'], 3)), "\n";
echo await(spawn('Magic::more', 4)), "\n";
?>
--EXPECT--
anything(1,2)
static whatever(3)
static more(4)
