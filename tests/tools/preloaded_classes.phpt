--TEST--
Preloaded classes may extend and use ours: cancellations, exceptions, functions that wait
--EXTENSIONS--
true_async
posix
--SKIPIF--
<?php
if (!is_file(ini_get('extension_dir') . '/opcache.so')) die('skip OPcache is not installed for this PHP');
if (ini_get('opcache.preload')) die('skip something is preloaded already');
?>
--FILE--
<?php
require __DIR__ . '/../_lib/php.inc';

/* PHP leaks what it has started with when it preloads, with any extensions and without. */
$environment = ['ASAN_OPTIONS' => getenv('ASAN_OPTIONS') . ':detect_leaks=0'];
run_php(<<<'END'
    use App\{Refused, Stop, Worker};
    use function Async\{await, spawn, suspend};

    var_dump(in_array(Worker::class, opcache_get_status()['preload_statistics']['classes']));
    $worker = new Worker();
    $coroutine = $worker->start();
    $giver = spawn(function () use ($worker) {
        foreach ([1, 2, 3] as $i) {
            $worker->give();
        }
        suspend();
        await(Async\timeout(20));
    });
    while (Worker::running() === 0) {
        suspend();
    }
    echo Worker::running(), " runs\n";
    try {
        $worker->stop($giver, 3);
    } catch (Async\TimeoutException $e) {
        echo get_class($e), "\n";
        $coroutine->cancel(new App\Enough(3));
    }
    echo await($coroutine), "\n", Worker::running(), " run\n";
    $stopped = spawn(function () {
        try {
            Async\delay(60000);
        } catch (Exception | Error) {
            echo "not reached\n";
        } finally {
            echo "stopped\n";
        }
    });
    while (!$stopped->isStarted()) {
        suspend();
    }
    try {
        $stopped->cancel(new App\Enough());
        await($stopped);
    } catch (Cancellation $e) {
        echo get_class($e), ': ', $e->getMessage(), "\n";
    }
    var_dump(new Stop('by itself') instanceof Throwable);
    try {
        await(spawn('App\refuse'));
    } catch (Refused $e) {
        echo get_class($e), ': ', $e->getMessage(), "\n";
    }
    END, (extension_loaded('Zend OPcache') ? '' : '-d zend_extension=opcache.so ')
    . '-d opcache.enable=1 -d opcache.enable_cli=1 -d opcache.preload=' . dirname(__DIR__) . '/_lib/preload.php'
    . ' -d opcache.preload_user=' . posix_getpwuid(posix_geteuid())['name'], $environment);
?>
--EXPECT--
bool(true)
1 runs
Async\TimeoutException
enough after 3, 3 calls
0 run
stopped
App\Enough: enough after 0
bool(true)
App\Refused: refused

exit status 0
