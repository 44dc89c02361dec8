--TEST--
Loops over arrays by value and by reference survive waits
--EXTENSIONS--
true_async
--FILE--
<?php
use function Async\{spawn, await, suspend};

function loop(array $list)
{
    foreach ($list as $key => &$value) {
        suspend();
        $value .= "!$key";
        if ($key === 0) {
            $list[] = 'added';
        }
    }
    unset($value);
    $copy = [];
    foreach ($list as $value) {
        suspend();
        $list = [];
        $copy[] = $value;
    }
    return implode(' ', $copy);
}
$a = spawn(loop(...), ['a', 'b']);
$b = spawn(loop(...), ['x']);
echo await($a), "\n", await($b), "\n";
?>
--EXPECT--
a!0 b!1 added!2
x!0 added!1
