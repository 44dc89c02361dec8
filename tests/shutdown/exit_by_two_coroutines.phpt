--TEST--
The first exit() decides the status unless a later one says otherwise
--EXTENSIONS--
true_async
--FILE--
<?php
require __DIR__ . '/../_lib/php.inc';
run_php(<<<'CODE'
    use function Async\{spawn, delay, suspend};
    $second = spawn(function () {
        try {
            delay(60000);
        } catch (Cancellation) {
            echo "second\n";
            exit(8);
        }
    });
    spawn(function () use ($second) {
        while (!$second->isStarted()) {
            suspend();
        }
        echo "first\n";
        exit(7);
    });
    CODE);
?>
--EXPECT--
first
second

exit status 8
