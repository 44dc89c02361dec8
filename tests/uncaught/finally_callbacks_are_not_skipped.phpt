--TEST--
Callbacks of finally() that are due run although the failure of another coroutine cancels everybody
--EXTENSIONS--
true_async
--FILE--
<?php
use function Async\{spawn, delay};

spawn(fn() => print("body\n"))->finally(function () {
    echo "finally\n";
    delay(60000);
    echo "wrong\n";
});
spawn(fn() => throw new LogicException('failed'));
delay(60000);
?>
--EXPECTF--
body
finally

Fatal error: Uncaught LogicException: failed in %s
%A
