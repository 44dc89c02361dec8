--TEST--
Each of several scripts in one process starts as stock PHP and may use coroutines
--EXTENSIONS--
true_async
--FILE--
<?php
require __DIR__ . '/../_lib/watchdog.inc';

$code = <<<'END'
    <?php
    try {
        Async\current_coroutine();
        echo "runs already\n";
    } catch (Async\AsyncException $e) {
        echo $e->getMessage(), "\n";
    }
    $pair = stream_socket_pair(STREAM_PF_UNIX, STREAM_SOCK_STREAM, 0);
    $reader = Async\spawn(fn() => fgets($pair[0]));
    Async\delay(1);
    fwrite($pair[1], "data\n");
    echo Async\await($reader);
    Async\spawn(fn() => sleep(0));
    END;
$file = tempnam(sys_get_temp_dir(), 'test');
file_put_contents($file, $code);
passthru(getenv('TEST_PHP_EXECUTABLE') . ' ' . getenv('TEST_PHP_EXTRA_ARGS') . " --repeat 3 $file");
unlink($file);
?>
--EXPECT--
Executing for the first time...
The current coroutine is not defined
data
Finished execution, repeating...
The current coroutine is not defined
data
Finished execution, repeating...
The current coroutine is not defined
data
