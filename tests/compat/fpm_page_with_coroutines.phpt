--TEST--
A page of PHP-FPM uses coroutines
--EXTENSIONS--
true_async
--SKIPIF--
<?php
require __DIR__ . '/../_lib/fpm.inc'; Fpm::find() ?? die('skip no PHP-FPM for this PHP');
?>
--FILE--
<?php
use function Async\{await, spawn};

require __DIR__ . '/../_lib/fpm.inc';

$fpm = new Fpm();
$fpm->get($fpm->page(<<<'END'
    use function Async\{await, delay, spawn};

    [$near, $far] = stream_socket_pair(STREAM_PF_UNIX, STREAM_SOCK_STREAM, 0);
    $reader = spawn(function () use ($near) {
        $line = fgets($near);
        echo "read $line";
    });
    spawn(function () use ($far) {
        usleep(1000);
        echo "other writes\n";
        fwrite($far, "line\n");
    });
    await($reader);
    echo PHP_SAPI;
    END));
?>
--EXPECT--
other writes
read line
fpm-fcgi
