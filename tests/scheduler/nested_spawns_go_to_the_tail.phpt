--TEST--
A coroutine spawned by a coroutine runs after all that were ready before
--EXTENSIONS--
true_async
--FILE--
<?php
use function Async\spawn;

spawn(function () {
    echo "a\n";
    spawn(function () {
        echo "a.1\n";
        spawn(fn() => print("a.1.1\n"));
    });
    spawn(fn() => print("a.2\n"));
});
spawn(fn() => print("b\n"));
?>
--EXPECT--
a
b
a.1
a.2
a.1.1
