--TEST--
When the token rejected the future the signal has its default action again
--EXTENSIONS--
true_async
posix
pcntl
--FILE--
<?php
require __DIR__ . '/../_lib/php.inc';

run_php(<<<'CODE'
    try {
        Async\await(Async\signal(Async\Signal::SIGTERM, Async\timeout(1)));
    } catch (Async\TimeoutException) {
        echo "too late\n";
    }
    posix_kill(getmypid(), 15);
    echo "not reached\n";
    CODE);
?>
--EXPECT--
too late

exit status by signal 15
