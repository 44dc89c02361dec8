--TEST--
Arguments are forwarded by position
--EXTENSIONS--
true_async
--FILE--
<?php
use function Async\{spawn, await};

echo await(spawn(fn($a, $b, $c = 'default') => "$a $b $c", 'one', 'two')), "\n";
echo await(spawn(fn() => implode(',', func_get_args()), 1, 2, 3)), "\n";
echo await(spawn(fn(...$all) => implode(',', $all), ...[4, 5, 6])), "\n";
?>
--EXPECT--
one two default
1,2,3
4,5,6
