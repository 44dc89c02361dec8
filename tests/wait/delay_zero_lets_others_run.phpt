--TEST--
delay(0) goes to the tail of the ready queue
--EXTENSIONS--
true_async
--FILE--
<?php
use function Async\{spawn, delay};

spawn(function () {
    echo "a1\n";
    delay(0);
    echo "a2\n";
});
spawn(fn() => print("b\n"));
delay(0);
echo "main\n";
?>
--EXPECT--
a1
b
main
a2
