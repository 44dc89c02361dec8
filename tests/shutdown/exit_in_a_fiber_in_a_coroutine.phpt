--TEST--
exit() in a Fiber of a coroutine ends the application
--EXTENSIONS--
true_async
--FILE--
<?php
require __DIR__ . '/../_lib/php.inc';
run_php(<<<'CODE'
    Async\spawn(function () {
        (new Fiber(function () { exit(2); }))->start();
        echo "never\n";
    });
    Async\delay(60000);
    CODE);
?>
--EXPECT--

exit status 2
