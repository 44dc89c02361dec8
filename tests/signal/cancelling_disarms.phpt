--TEST--
When the future is cancelled the signal has its default action again
--EXTENSIONS--
true_async
posix
pcntl
--FILE--
<?php
require __DIR__ . '/../_lib/php.inc';

run_php(<<<'CODE'
    $future = Async\signal(Async\Signal::SIGTERM);
    $future->cancel();
    echo "cancelled\n";
    posix_kill(getmypid(), 15);
    echo "not reached\n";
    CODE);
?>
--EXPECT--
cancelled

exit status by signal 15
