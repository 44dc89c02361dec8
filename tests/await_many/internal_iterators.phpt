--TEST--
Iterators of PHP itself feed a wait
--EXTENSIONS--
true_async
--FILE--
<?php
use Async\Future;
use function Async\await_all;

$futures = fn() => array_map(fn($value) => Future::completed($value)->ignore(), ['a' => 1, 'b' => 2, 'c' => 3]);
$storage = new SplObjectStorage;
foreach ($futures() as $future) {
    $storage->attach($future);
}
foreach ([
    new ArrayIterator($futures()), new ArrayObject($futures()), new IteratorIterator(new ArrayObject($futures())),
    new LimitIterator(new ArrayIterator($futures()), 1, 2), $storage, SplFixedArray::fromArray(array_values($futures())),
    new CachingIterator(new ArrayIterator($futures()), 0),
    (function () use ($futures) { yield from $futures(); })(),
] as $iterator) {
    echo get_class($iterator), ' ', json_encode(await_all($iterator)[0]), "\n";
}
?>
--EXPECT--
ArrayIterator {"a":1,"b":2,"c":3}
ArrayObject {"a":1,"b":2,"c":3}
IteratorIterator {"a":1,"b":2,"c":3}
LimitIterator {"b":2,"c":3}
SplObjectStorage [1,2,3]
SplFixedArray [1,2,3]
CachingIterator {"a":1,"b":2,"c":3}
Generator {"a":1,"b":2,"c":3}
