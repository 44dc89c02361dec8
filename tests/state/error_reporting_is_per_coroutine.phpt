--TEST--
error_reporting() of a coroutine does not change what main reports
--EXTENSIONS--
true_async
--FILE--
<?php
use function Async\{spawn, await, suspend};

$coroutine = spawn(function () {
    error_reporting(0);
    echo $hidden;
    suspend();
    echo $hidden;
    return error_reporting();
});
suspend();
var_dump(await($coroutine), error_reporting() === E_ALL);
echo $shown;
?>
--EXPECTF--
int(0)
bool(true)

Warning: Undefined variable $shown in %s on line 13
