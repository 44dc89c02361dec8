--TEST--
A coroutine of a shutdown function that fails is reported; further shutdown functions run
--EXTENSIONS--
true_async
--FILE--
<?php
use function Async\spawn;

register_shutdown_function(function () {
    spawn(fn() => throw new LogicException('failed'));
});
register_shutdown_function(fn() => print("second shutdown function\n"));
echo "main\n";
?>
--EXPECTF--
main
second shutdown function

Fatal error: Uncaught LogicException: failed in %s
%A
