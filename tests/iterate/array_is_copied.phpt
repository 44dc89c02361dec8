--TEST--
What happens to the array meanwhile does not matter
--EXTENSIONS--
true_async
--FILE--
<?php
use function Async\{iterate, suspend};

$array = [1, 2, 3];
iterate($array, function ($value) use (&$array) {
    echo $value, "\n";
    $array = [];
    suspend();
    $array[] = 'more';
});
?>
--EXPECT--
1
2
3
