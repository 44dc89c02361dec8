--TEST--
flock(): many more waiters than worker threads, and a holder that needs one, all make progress
--EXTENSIONS--
true_async
--FILE--
<?php
use function Async\{await_all_or_fail, delay, spawn};

require __DIR__ . '/../_lib/watchdog.inc';

$path = tempnam(sys_get_temp_dir(), 'lock');
file_put_contents($path, '0');
$coroutines = [];
for ($i = 0; $i < 100; $i++) {
    $coroutines[] = spawn(function () use ($path) {
        $file = fopen($path, 'r+');
        flock($file, LOCK_EX);
        $count = (int) fread($file, 10);
        if ($count % 10 === 0) {
            gethostbyname('localhost');
            delay(1);
        }
        rewind($file);
        fwrite($file, (string) ($count + 1));
        fsync($file);
        flock($file, LOCK_UN);
    });
}
await_all_or_fail($coroutines);
echo file_get_contents($path), "\n";
unlink($path);
?>
--EXPECT--
100
