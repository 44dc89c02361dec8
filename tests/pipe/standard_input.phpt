--TEST--
Reading STDIN parks: a coroutine feeds it through the child it came from
--EXTENSIONS--
true_async
pcntl
posix
--FILE--
<?php
use function Async\{delay, spawn};

require __DIR__ . '/../_lib/watchdog.inc';

require __DIR__ . '/../_lib/php.inc';
$code = <<<'END'
    use function Async\{spawn, delay};
    spawn(function () {
        foreach ([1, 2] as $i) {
            delay(2);
            echo "other $i\n";
        }
        posix_kill(posix_getppid(), SIGUSR1);
    });
    spawn(fn() => print('read ' . fgets(STDIN)));
    END;
$file = tempnam(sys_get_temp_dir(), 'test');
file_put_contents($file, "<?php $code");
pcntl_async_signals(true);
$php = getenv('TEST_PHP_EXECUTABLE') . ' ' . getenv('TEST_PHP_EXTRA_ARGS');
$process = proc_open("exec $php $file", [['pipe', 'r'], STDOUT, STDERR], $pipes);
pcntl_signal(SIGUSR1, function () use ($pipes) {
    fwrite($pipes[0], "line\n");
});
while (proc_get_status($process)['running']) {
    usleep(1000);
}
unlink($file);
?>
--EXPECT--
other 1
other 2
read line
