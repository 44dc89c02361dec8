--TEST--
A new coroutine starts with the ini value of error_reporting
--EXTENSIONS--
true_async
--FILE--
<?php
use function Async\{spawn, await};

ini_set('error_reporting', (string) (E_ALL & ~E_NOTICE));
var_dump(await(spawn(fn() => error_reporting() === (E_ALL & ~E_NOTICE))));
?>
--EXPECT--
bool(true)
