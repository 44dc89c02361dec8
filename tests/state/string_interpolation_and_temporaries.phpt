--TEST--
Temporaries of an expression survive a wait in the middle of it
--EXTENSIONS--
true_async
--FILE--
<?php
use function Async\{spawn, await, suspend};

function wait(string $value) { suspend(); return $value; }
function expression(string $id)
{
    $list = [wait("$id-a") => wait("$id-b"), ...[wait("$id-c")]];
    return str_repeat("$id:", 2) . wait('x') . wait('y') . implode(',', $list) . match (wait($id)) { $id => wait('matched') };
}
$a = spawn(expression(...), 'one');
$b = spawn(expression(...), 'two');
echo await($a), "\n", await($b), "\n";
?>
--EXPECT--
one:one:xyone-b,one-cmatched
two:two:xytwo-b,two-cmatched
