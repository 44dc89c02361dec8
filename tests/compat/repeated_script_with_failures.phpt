--TEST--
A script that ends in the middle of everything runs again in the same process
--EXTENSIONS--
true_async
--FILE--
<?php
require __DIR__ . '/../_lib/watchdog.inc';

$code = <<<'END'
    <?php
    $pair = stream_socket_pair(STREAM_PF_UNIX, STREAM_SOCK_STREAM, 0);
    foreach ([fn() => fgets($pair[0]), fn() => sleep(60), fn() => gethostbyname('localhost')] as $call) {
        $coroutines[] = Async\spawn(function () use ($call) {
            try {
                $call();
            } finally {
                $GLOBALS['ended'] = ($GLOBALS['ended'] ?? 0) + 1;
            }
        });
    }
    register_shutdown_function(fn() => print("ended: {$GLOBALS['ended']}\n"));
    foreach ($coroutines as $coroutine) {
        while (!$coroutine->isStarted()) {
            Async\suspend();
        }
    }
    exit("exit\n");
    END;
$file = tempnam(sys_get_temp_dir(), 'test');
file_put_contents($file, $code);
passthru(getenv('TEST_PHP_EXECUTABLE') . ' ' . getenv('TEST_PHP_EXTRA_ARGS') . " --repeat 2 $file");
unlink($file);
?>
--EXPECT--
Executing for the first time...
exit
ended: 3
Finished execution, repeating...
exit
ended: 3
