--TEST--
Both ends of a FIFO in one process
--EXTENSIONS--
true_async
posix
--FILE--
<?php
use function Async\{await, delay, spawn};

require __DIR__ . '/../_lib/watchdog.inc';

$path = tempnam(sys_get_temp_dir(), 'test');
unlink($path);
posix_mkfifo($path, 0600);
$keep = fopen($path, 'r+');
$reading = fopen($path, 'r');
$writing = fopen($path, 'w');
$reader = spawn(function () use ($reading) {
    echo "read\n";
    echo fgets($reading);
});
spawn(function () use ($writing) {
    delay(2);
    echo "other writes\n";
    fwrite($writing, "data\n");
});
await($reader);
unlink($path);
?>
--EXPECT--
read
other writes
data
