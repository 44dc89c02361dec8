--TEST--
A file is cut off while readfile() waits for the disk: what is left of it is passed through
--EXTENSIONS--
true_async
--SKIPIF--
<?php
require __DIR__ . '/../_lib/cold.inc';
$path = cold_file(str_repeat('x', 1 << 20));
if ($reason = evict($path)) die("skip $reason");
?>
--FILE--
<?php
use function Async\{await, spawn, suspend};

require __DIR__ . '/../_lib/watchdog.inc';
require __DIR__ . '/../_lib/cold.inc';

$path = cold_file(str_repeat('0123456789', 100000));
$reader = spawn(function () use ($path) {
    ob_start();
    readfile($path);
    return ob_get_clean();
});
while (!$reader->isStarted()) {
    suspend();
}
file_put_contents($path, 'short');
$text = await($reader);
echo $text === 'short' || strlen($text) === 1000000 ? "readable\n" : strlen($text) . " bytes\n";
?>
--EXPECT--
readable
