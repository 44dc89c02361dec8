--TEST--
A coroutine whose handle was dropped runs to its end
--EXTENSIONS--
true_async
--FILE--
<?php
use function Async\{spawn, suspend};

spawn(function () {
    echo "one\n";
    suspend();
    echo "two\n";
});
echo "main\n";
?>
--EXPECT--
main
one
two
