--TEST--
A fatal error with pending signals ends the process as usual, and the next request is clean
--EXTENSIONS--
true_async
posix
pcntl
--FILE--
<?php
require __DIR__ . '/../_lib/php.inc';

run_php(<<<'CODE'
    register_shutdown_function(function () {
        $again = Async\signal(Async\Signal::SIGUSR2);
        posix_kill(getmypid(), 12);
        echo Async\await($again)->name, "\n";
    });
    $pending = Async\signal(Async\Signal::SIGUSR1, Async\timeout(100000));
    Async\spawn(fn() => Async\await($pending));
    Async\spawn(function () {
        trigger_error('fatal', E_USER_ERROR);
    });
    Async\delay(1000);
    CODE, '-d display_errors=0 -d log_errors=0 --repeat 2');
?>
--EXPECT--
Executing for the first time...
SIGUSR2
Finished execution, repeating...
SIGUSR2

exit status 255
