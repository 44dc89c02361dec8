--TEST--
When the derived future is dropped the signal has its default action again
--EXTENSIONS--
true_async
posix
pcntl
--FILE--
<?php
require __DIR__ . '/../_lib/php.inc';

run_php(<<<'CODE'
    $name = Async\signal(Async\Signal::SIGTERM)->map(fn($signal) => $signal->name)->finally(fn() => 1);
    posix_kill(getmypid(), 15);
    echo $name->await(), "\n";
    $name = Async\signal(Async\Signal::SIGTERM)->map(fn($signal) => $signal->name)->finally(fn() => 1)->ignore();
    unset($name);
    posix_kill(getmypid(), 15);
    echo "not reached\n";
    CODE);
?>
--EXPECT--
SIGTERM

exit status by signal 15
