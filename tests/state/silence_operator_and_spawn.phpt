--TEST--
A coroutine spawned under @ is not silent
--EXTENSIONS--
true_async
--FILE--
<?php
use function Async\{spawn, await};

$coroutine = @spawn(function () {
    var_dump(error_reporting() === E_ALL);
    echo $loud;
});
@await($coroutine);
?>
--EXPECTF--
bool(true)

Warning: Undefined variable $loud in %s on line 6
