--TEST--
A signal that nobody asked for keeps its default action
--EXTENSIONS--
true_async
posix
pcntl
--FILE--
<?php
require __DIR__ . '/../_lib/php.inc';

foreach ([15 => 'SIGTERM', 12 => 'SIGUSR2', 2 => 'SIGINT'] as $number => $name) {
    echo $name;
    run_php(<<<CODE
        \$future = Async\\signal(Async\\Signal::SIGUSR1)->ignore();
        Async\\spawn(fn() => posix_kill(getmypid(), $number));
        Async\\delay(10000);
        echo "not reached\\n";
        CODE);
}
?>
--EXPECT--
SIGTERM
exit status by signal 15
SIGUSR2
exit status by signal 12
SIGINT
exit status by signal 2
