--TEST--
A read of a file that is not in memory can be cancelled; the next one begins where the cancelled one did
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

$path = cold_file($content = str_repeat('0123456789', 1000));
$file = fopen($path, 'r');
$reader = spawn(fn() => fread($file, 100));
while (!$reader->isStarted()) {
    suspend();
}
$reader->cancel();
try {
    await($reader);
} catch (Async\AsyncCancellation $e) {
    echo "cancelled\n";
}
var_dump(feof($file), fread($file, 100) === substr($content, 0, 100), stream_get_contents($file) === substr($content, 100));

$path = cold_file($content);
$file = fopen($path, 'r');
$readers = [spawn(fn() => fread($file, 5000)), spawn(fn() => fread($file, 5000))];
echo implode(array_map(await(...), $readers)) === $content ? "in turn\n" : "mixed\n";

$path = cold_file($content);
$file = fopen($path, 'r');
$reader = spawn(fn() => var_export(@fread($file, 100), true));
while (!$reader->isStarted()) {
    suspend();
}
fclose($file);
echo strlen(await($reader)) > 5 ? "read before it was closed\n" : "closed\n";
?>
--EXPECTREGEX--
cancelled
bool\(false\)
bool\(true\)
bool\(true\)
in turn
(closed|read before it was closed)
