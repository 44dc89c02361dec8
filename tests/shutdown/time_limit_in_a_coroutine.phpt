--TEST--
A coroutine that runs longer than max_execution_time ends the request with the message of the engine
--EXTENSIONS--
true_async
--FILE--
<?php
require __DIR__ . '/../_lib/php.inc';
run_php(<<<'CODE'
    register_shutdown_function(fn() => print("shutdown\n"));
    Async\spawn(function () {
        try {
            while (true);
        } finally {
            echo "wrong\n";
        }
    });
    set_time_limit(1);
    CODE);
?>
--EXPECTF--
Fatal error: Maximum execution time of 1 second exceeded in %s
shutdown

exit status 255
