--TEST--
ob_clean() and ob_flush() of a coroutine do not touch the buffer of another one
--EXTENSIONS--
true_async
--FILE--
<?php
use function Async\{spawn, await, suspend};

ob_start();
echo "main\n";
await(spawn(function () {
    var_dump(@ob_get_contents(), @ob_clean(), @ob_end_flush());
}));
echo ob_get_clean();
?>
--EXPECT--
bool(false)
bool(false)
bool(false)
main
