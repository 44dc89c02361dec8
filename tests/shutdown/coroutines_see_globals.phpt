--TEST--
Coroutines that run after the end of main still see the global variables and use all functions
--EXTENSIONS--
true_async
--FILE--
<?php
use function Async\{spawn, delay};

$object = new ArrayObject([1, 2, 3]);
spawn(function () {
    delay(1);
    global $object;
    echo count($object), "\n";
    fwrite(STDOUT, "standard output\n");
});
?>
--EXPECT--
3
standard output
