--TEST--
A fatal error in a callback of finally()
--EXTENSIONS--
true_async
--FILE--
<?php
require __DIR__ . '/../_lib/php.inc';
run_php(<<<'CODE'
    register_shutdown_function(fn() => print("shutdown\n"));
    Async\spawn(fn() => print("body\n"))->finally(fn() => eval('function strlen() {}'));
    CODE);
?>
--EXPECTF--
body

Fatal error: Cannot redeclare %s
shutdown

exit status 255
