--TEST--
A fatal error in a destructor that runs in a coroutine
--EXTENSIONS--
true_async
--FILE--
<?php
require __DIR__ . '/../_lib/php.inc';
run_php(<<<'CODE'
    register_shutdown_function(fn() => print("shutdown\n"));
    class Guard { function __destruct() { Async\suspend(); eval('function strlen() {}'); } }
    Async\spawn(function () { $guard = new Guard; });
    CODE);
?>
--EXPECTF--
Fatal error: Cannot redeclare %s
shutdown

exit status 255
