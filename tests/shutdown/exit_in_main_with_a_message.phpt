--TEST--
The message of exit() in main is printed where it is called
--EXTENSIONS--
true_async
--FILE--
<?php
require __DIR__ . '/../_lib/php.inc';
run_php(<<<'CODE'
    $other = Async\spawn(function () {
        try {
            Async\delay(60000);
        } finally {
            echo "finally\n";
        }
    });
    while (!$other->isStarted()) {
        Async\suspend();
    }
    exit("message\n");
    CODE);
?>
--EXPECT--
message
finally

exit status 0
