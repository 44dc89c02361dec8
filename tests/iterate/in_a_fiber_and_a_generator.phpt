--TEST--
Fibers and generators may iterate
--EXTENSIONS--
true_async
--FILE--
<?php
use function Async\{delay, iterate};

$fiber = new Fiber(function () {
    iterate(['fiber'], function ($value) {
        delay(1);
        echo $value, "\n";
    });
    return 'returned';
});
$fiber->start();
echo $fiber->getReturn(), "\n";
function generator()
{
    foreach ([1, 2] as $number) {
        iterate(["generator"], function ($value) {
            delay(1);
            echo $value, "\n";
        });
        yield $number;
    }
}
foreach (generator() as $number) {
    echo $number, "\n";
}
iterate(generator(), function ($number) { echo "element $number\n"; });
?>
--EXPECT--
fiber
returned
generator
1
generator
2
generator
element 1
generator
element 2
