--TEST--
error_get_last() gives the last error of anybody
--EXTENSIONS--
true_async
--FILE--
<?php
use function Async\{spawn, await};

await(spawn(function () {
    @trigger_error('of a coroutine', E_USER_WARNING);
}));
echo error_get_last()['message'], "\n";
?>
--EXPECT--
of a coroutine
