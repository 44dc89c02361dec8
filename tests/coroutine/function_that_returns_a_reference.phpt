--TEST--
The result of a function that returns by reference is its value
--EXTENSIONS--
true_async
--FILE--
<?php
use function Async\{await, spawn};

function &counter()
{
    static $count = 0;
    $count++;
    return $count;
}

$coroutine = spawn('counter');
$results = [await($coroutine), $coroutine->getResult()];
counter();
echo implode(', ', $results), "\n";
$results[0] = 50;
echo await(spawn(counter(...))), "\n";
?>
--EXPECT--
1, 1
3
