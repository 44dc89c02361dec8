--TEST--
exit() in a callback ends the application; whoever awaits the derived future gets a cancellation
--EXTENSIONS--
true_async
--FILE--
<?php
require __DIR__ . '/../_lib/php.inc';
foreach (['completed(1)->map', 'failed(new Exception)->catch', 'completed(1)->finally'] as $derive) {
    run_php(<<<CODE
        \$derived = Async\Future::$derive(function () {
            while (!\$GLOBALS['awaiter']->isStarted()) {
                Async\suspend();
            }
            exit(3);
        });
        \$awaiter = Async\spawn(function () use (\$derived) {
            try {
                \$derived->await();
            } catch (Throwable \$e) {
                echo get_class(\$e), "\n";
            }
        });
        Async\delay(60000);
        echo "never\n";
        CODE);
}
?>
--EXPECT--
Async\AsyncCancellation

exit status 3
Async\AsyncCancellation

exit status 3
Async\AsyncCancellation

exit status 3
