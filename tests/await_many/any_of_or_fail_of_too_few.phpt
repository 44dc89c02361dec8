--TEST--
await_any_of_or_fail() returns what there is when it is less than was wanted
--EXTENSIONS--
true_async
--FILE--
<?php
use Async\Future;
use function Async\{await_any_of_or_fail, spawn};

echo json_encode(await_any_of_or_fail(5, [Future::completed('a'), spawn(fn() => 'b')])), "\n";
echo json_encode(await_any_of_or_fail(5, new ArrayIterator([Future::completed('a'), spawn(fn() => 'b')]))), "\n";
?>
--EXPECT--
["a","b"]
["a","b"]
