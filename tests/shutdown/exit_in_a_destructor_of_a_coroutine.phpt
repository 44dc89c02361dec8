--TEST--
exit() in a destructor that runs in a coroutine
--EXTENSIONS--
true_async
--FILE--
<?php
require __DIR__ . '/../_lib/php.inc';
run_php(<<<'CODE'
    class Guard { function __destruct() { Async\suspend(); exit(4); } }
    Async\spawn(function () { $guard = new Guard; unset($guard); echo "never\n"; });
    Async\delay(60000);
    CODE);
?>
--EXPECT--

exit status 4
