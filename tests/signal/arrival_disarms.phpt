--TEST--
After the arrival the signal has its default action again
--EXTENSIONS--
true_async
posix
pcntl
--FILE--
<?php
require __DIR__ . '/../_lib/php.inc';

run_php(<<<'CODE'
    $future = Async\signal(Async\Signal::SIGTERM);
    posix_kill(getmypid(), 15);
    Async\await($future);
    echo "arrived\n";
    posix_kill(getmypid(), 15);
    echo "not reached\n";
    CODE);
?>
--EXPECT--
arrived

exit status by signal 15
