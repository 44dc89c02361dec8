--TEST--
Tasks that find no address space for a stack start when others have ended; nothing spins meanwhile
--EXTENSIONS--
true_async
pcntl
--SKIPIF--
<?php
if (getenv('USE_ZEND_ALLOC') === '0') die('skip needs the allocator of PHP');
exec('(ulimit -v 500000; exec ' . PHP_BINARY . ' -n -v) 2>&1', $output, $status);
if ($status) die('skip this PHP needs more address space to start');
?>
--FILE--
<?php
require __DIR__ . '/../_lib/watchdog.inc';

$code = <<<'CODE'
    use function Async\{await, delay, spawn};
    pcntl_async_signals(true);
    pcntl_signal(SIGALRM, function () { echo "signal\n"; });
    $coroutines = [];
    for ($i = 0; $i < 3000; $i++) {
        $coroutines[] = spawn(fn() => delay(1200) ?? 1);
    }
    pcntl_alarm(1);
    echo array_sum(array_map(await(...), $coroutines)), " have run\n";
    $usage = getrusage();
    $microseconds = ($usage['ru_utime.tv_sec'] + $usage['ru_stime.tv_sec']) * 1000000 + $usage['ru_utime.tv_usec'] + $usage['ru_stime.tv_usec'];
    echo $microseconds < 1000000 ? "idle\n" : "busy for $microseconds\n";
    echo memory_get_peak_usage() < 10000000 ? "frugal\n" : "wasteful\n";
    CODE;
$command = getenv('TEST_PHP_EXECUTABLE') . ' ' . getenv('TEST_PHP_EXTRA_ARGS') . ' -r ' . escapeshellarg($code);
passthru("ulimit -v 500000; exec $command");
?>
--EXPECT--
signal
3000 have run
idle
frugal
