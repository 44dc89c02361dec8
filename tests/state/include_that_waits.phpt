--TEST--
An included file may wait; its variables are those of the including function
--EXTENSIONS--
true_async
--FILE--
<?php
use function Async\{spawn, await};

function load(string $name)
{
    $value = $name;
    $returned = include __DIR__ . '/waits.inc';
    return "$value $returned $fromFile";
}
$a = spawn(load(...), 'a');
$b = spawn(load(...), 'b');
echo await($a), "\n", await($b), "\n";
?>
--EXPECT--
a! returned a set in the file for a
b! returned b set in the file for b
