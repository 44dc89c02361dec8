--TEST--
finally() calls the callback with the value, ignores what it returns, and gives the same value
--EXTENSIONS--
true_async
--FILE--
<?php
use Async\Future;

$value = Future::completed('value')->finally(function (...$arguments) {
    echo json_encode($arguments), "\n";
    return 'ignored';
})->await();
echo $value, "\n";
?>
--EXPECT--
["value"]
value
