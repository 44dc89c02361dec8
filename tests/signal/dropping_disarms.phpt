--TEST--
When the future is dropped the signal has its default action again
--EXTENSIONS--
true_async
posix
pcntl
--FILE--
<?php
require __DIR__ . '/../_lib/php.inc';

run_php(<<<'CODE'
    $future = Async\signal(Async\Signal::SIGTERM)->ignore();
    posix_kill(getmypid(), 15);
    Async\suspend();
    echo "alive\n";
    $future = Async\signal(Async\Signal::SIGTERM)->ignore();
    unset($future);
    posix_kill(getmypid(), 15);
    echo "not reached\n";
    CODE);
?>
--EXPECT--
alive

exit status by signal 15
