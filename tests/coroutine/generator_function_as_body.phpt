--TEST--
The value of a body that is a generator function is the generator
--EXTENSIONS--
true_async
--FILE--
<?php
use function Async\{spawn, await, delay};

$generator = await(spawn(function () {
    yield 1;
    delay(1);
    yield 2;
}));
foreach ($generator as $value) {
    echo $value, "\n";
}
?>
--EXPECT--
1
2
