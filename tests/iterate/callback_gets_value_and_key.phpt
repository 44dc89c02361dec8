--TEST--
The callback is called with the value and the key of every element
--EXTENSIONS--
true_async
--FILE--
<?php
use function Async\iterate;

$show = function (mixed ...$arguments) {
    echo json_encode($arguments), "\n";
};
iterate(['a', 'k' => 'b', 7 => null, [1]], $show);
iterate(new ArrayIterator(['x' => 1, 2]), $show);
iterate((function () {
    yield 'g' => 1;
    yield [1] => [2];
    yield 2.5 => 3;
})(), $show);
iterate([], $show);
iterate(new EmptyIterator, $show);
?>
--EXPECT--
["a",0]
["b","k"]
[null,7]
[[1],8]
[1,"x"]
[2,0]
[1,"g"]
[[2],[1]]
[3,2.5]
