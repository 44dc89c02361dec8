--TEST--
Iterators of PHP itself are gone through
--EXTENSIONS--
true_async
--FILE--
<?php
use function Async\{iterate, suspend};

$storage = new SplObjectStorage;
$storage[(object) ['name' => 'o']] = 1;
foreach ([
    new ArrayIterator(['a' => 1, 2]), new ArrayObject([1, 'b' => 2]), new LimitIterator(new ArrayIterator([1, 2, 3]), 1, 2),
    SplFixedArray::fromArray([5, 6]), $storage, new SplQueue, new MultipleIterator,
    new RecursiveIteratorIterator(new RecursiveArrayIterator([1, [2, [3]]])),
] as $iterator) {
    echo get_class($iterator), ':';
    iterate($iterator, function ($value, $key) {
        suspend();
        echo ' ', json_encode($key), '=>', json_encode($value);
    }, 1);
    echo "\n";
}
?>
--EXPECT--
ArrayIterator: "a"=>1 0=>2
ArrayObject: 0=>1 "b"=>2
LimitIterator: 1=>2 2=>3
SplFixedArray: 0=>5 1=>6
SplObjectStorage: 0=>{"name":"o"}
SplQueue:
MultipleIterator:
RecursiveIteratorIterator: 0=>1 0=>2 0=>3
