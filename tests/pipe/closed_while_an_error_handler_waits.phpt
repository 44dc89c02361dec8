--TEST--
A pipe is closed under a reader whose error handler waits: the closer lets it leave
--EXTENSIONS--
true_async
--FILE--
<?php
use function Async\{await, delay, spawn};

require __DIR__ . '/../_lib/watchdog.inc';
require __DIR__ . '/../_lib/parked.inc';

set_error_handler(function (int $level, string $message) {
    echo "$message\n";
    delay(10);
    echo "handled\n";
    return true;
});
foreach ([fn($pipe) => fgets($pipe), fn($pipe) => stream_get_line($pipe, 100, "\n"), fn($pipe) => fread($pipe, 100)] as $read) {
    $process = proc_open(['cat'], [['pipe', 'r'], ['pipe', 'w']], $pipes);
    $reader = spawn($read, $pipes[1]);
    until_parked($reader);
    fclose($pipes[1]);
    echo "closed\n";
    var_dump(await($reader));
    fclose($pipes[0]);
    proc_close($process);
}
?>
--EXPECT--
fgets(): Read of 8192 bytes failed with errno=9 Bad file descriptor
handled
closed
bool(false)
stream_get_line(): Read of 8192 bytes failed with errno=9 Bad file descriptor
handled
closed
bool(false)
fread(): Read of 8192 bytes failed with errno=9 Bad file descriptor
handled
closed
bool(false)
