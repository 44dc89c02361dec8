--TEST--
After a wait under @ the level of the coroutine is the old one
--EXTENSIONS--
true_async
--FILE--
<?php
use function Async\{spawn, suspend, await};

error_reporting(E_ALL);
$coroutine = spawn(function () {
    @suspend();
    var_dump(error_reporting() === E_ALL);
});
@suspend();
var_dump(error_reporting() === E_ALL);
@await($coroutine);
var_dump(error_reporting() === E_ALL);
?>
--EXPECT--
bool(true)
bool(true)
bool(true)
