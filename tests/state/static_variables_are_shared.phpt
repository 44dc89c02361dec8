--TEST--
Static variables, constants and superglobals are shared by all coroutines
--EXTENSIONS--
true_async
--FILE--
<?php
use function Async\{spawn, await, suspend};

function counts()
{
    static $count = 0;
    suspend();
    return ++$count;
}
$all = array_map(fn() => spawn(counts(...)), range(1, 5));
$counts = array_map(fn($coroutine) => await($coroutine), $all);
sort($counts);
echo implode(' ', $counts), "\n";
await(spawn(function () {
    define('OF_A_COROUTINE', 1);
    $_SERVER['of_a_coroutine'] = 2;
    ini_set('precision', '5');
}));
echo OF_A_COROUTINE, ' ', $_SERVER['of_a_coroutine'], ' ', ini_get('precision'), "\n";
?>
--EXPECT--
1 2 3 4 5
1 2 5
