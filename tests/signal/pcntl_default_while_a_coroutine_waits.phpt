--TEST--
The default action that the script sets meanwhile holds only afterwards
--EXTENSIONS--
true_async
posix
pcntl
--FILE--
<?php
require __DIR__ . '/../_lib/php.inc';

run_php(<<<'CODE'
    pcntl_signal(SIGTERM, fn() => print("never\n"));
    $future = Async\signal(Async\Signal::SIGTERM);
    pcntl_signal(SIGTERM, SIG_DFL);
    posix_kill(getmypid(), SIGTERM);
    echo Async\await($future)->name, "\n";
    posix_kill(getmypid(), SIGTERM);
    echo "not reached\n";
    CODE);
?>
--EXPECT--
SIGTERM

exit status by signal 15
