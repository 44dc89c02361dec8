--TEST--
A second request in the same process finds no watched signal
--EXTENSIONS--
true_async
posix
pcntl
--SKIPIF--
<?php
if (!is_readable('/proc/self/status')) die('skip needs /proc');
?>
--FILE--
<?php
require __DIR__ . '/../_lib/php.inc';

run_php(<<<'CODE'
    preg_match('/SigCgt:\s*(\w+)/', file_get_contents('/proc/self/status'), $match);
    echo hexdec(substr($match[1], -8)) >> 27 & 1 ? 'caught' : 'free', "\n";
    $GLOBALS['kept'] = Async\signal(Async\Signal::SIGWINCH, Async\timeout(100000))->ignore();
    $usr = Async\signal(Async\Signal::SIGUSR1);
    posix_kill(getmypid(), 10);
    echo Async\await($usr)->name, "\n";
    CODE, '--repeat 3');
?>
--EXPECT--
Executing for the first time...
free
SIGUSR1
Finished execution, repeating...
free
SIGUSR1
Finished execution, repeating...
free
SIGUSR1

exit status 0
