--TEST--
A descriptor of a standard stream that is closed and used again is a new one
--EXTENSIONS--
true_async
--FILE--
<?php
use function Async\{await, spawn};

require __DIR__ . '/../_lib/watchdog.inc';
require __DIR__ . '/../_lib/php.inc';

run_php(<<<'END'
    use function Async\{await, spawn};

    $line = await(spawn(function () {
        fclose(STDIN);
        [$near, $far] = stream_socket_pair(STREAM_PF_UNIX, STREAM_SOCK_STREAM, 0);
        $reader = spawn(fn() => fgets($near));
        Async\delay(1);
        fwrite($far, "line\n");
        return await($reader);
    }));
    echo $line;
    END);
?>
--EXPECT--
line

exit status 0
