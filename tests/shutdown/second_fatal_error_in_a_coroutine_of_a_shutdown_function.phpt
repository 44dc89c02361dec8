--TEST--
A second fatal error, in a coroutine that a shutdown function spawned, ends everything
--EXTENSIONS--
true_async
--FILE--
<?php
require __DIR__ . '/../_lib/php.inc';
echo "in the coroutine:\n";
run_php(<<<'CODE'
    register_shutdown_function(function () {
        Async\spawn(function () {
            usleep(1000);
            echo "spawned\n";
            eval('function strlen() {}');
        });
        Async\spawn(function () {
            usleep(50000);
            echo "never\n";
        });
    });
    eval('function strlen() {}');
    CODE);
echo "in the function:\n";
run_php(<<<'CODE'
    register_shutdown_function(function () {
        $spawned = Async\spawn(function () {
            echo "spawned\n";
            usleep(1000);
            echo "never\n";
        });
        while (!$spawned->isStarted()) {
            Async\suspend();
        }
        eval('function strlen() {}');
    });
    register_shutdown_function(function () { echo "never\n"; });
    eval('function strlen() {}');
    CODE);
?>
--EXPECTF--
in the coroutine:

Fatal error: %s in %s
spawned

Fatal error: %s in %s

exit status 255
in the function:

Fatal error: %s in %s
spawned

Fatal error: %s in %s

exit status 255
