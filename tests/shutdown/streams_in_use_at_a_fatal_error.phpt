--TEST--
Streams that coroutines waited for when a fatal error ended them may be used and closed by shutdown functions
--EXTENSIONS--
true_async
--FILE--
<?php
require __DIR__ . '/../_lib/php.inc';
run_php(<<<'CODE'
    use function Async\{await, delay, spawn};
    [$near, $far] = stream_socket_pair(STREAM_PF_UNIX, STREAM_SOCK_STREAM, 0);
    $process = proc_open('exec cat', [['pipe', 'r'], ['pipe', 'w']], $pipes);
    register_shutdown_function(function () use ($near, $far, $pipes) {
        $reader = spawn(fn() => fread($near, 10));
        fwrite($far, 'data');
        echo await($reader), "\n";
        $reader = spawn(fn() => fread($pipes[1], 10));
        fwrite($pipes[0], 'more');
        echo await($reader), "\n";
        fclose($near);
        fclose($pipes[0]);
        fclose($pipes[1]);
        echo "closed\n";
    });
    spawn(fn() => fread($near, 10));
    spawn(fn() => fread($pipes[1], 10));
    delay(1);
    spawn(fn() => eval('function strlen() {}'));
    delay(1);
    CODE);
?>
--EXPECTF--

Fatal error: %s in %s
data
more
closed

exit status 255
