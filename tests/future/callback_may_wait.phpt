--TEST--
A callback may wait, and derived futures of its future wait for that
--EXTENSIONS--
true_async
--FILE--
<?php
use Async\Future;
use function Async\{spawn, await, delay};

$derived = Future::completed(1)->map(function ($v) {
    delay(2);
    return $v + await(spawn(fn() => 10));
})->finally(function () {
    delay(1);
    echo "finally\n";
});
echo $derived->await(), "\n";
?>
--EXPECT--
finally
11
