--TEST--
Functions that touch the symbol table of the caller work across waits
--EXTENSIONS--
true_async
--FILE--
<?php
use function Async\{spawn, await, suspend};

function work(int $id)
{
    extract(['dynamic' => "value $id"]);
    suspend();
    $name = 'indirect';
    $$name = "other $id";
    suspend();
    return implode(' ', compact('dynamic', 'indirect')) . ' ' . count(get_defined_vars());
}
$a = spawn(work(...), 1);
$b = spawn(work(...), 2);
echo await($a), "\n", await($b), "\n";
?>
--EXPECT--
value 1 other 1 4
value 2 other 2 4
