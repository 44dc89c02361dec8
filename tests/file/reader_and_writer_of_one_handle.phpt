--TEST--
A coroutine writes to a handle while another one waits for the disk in a read of it: neither spoils what the other has
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
use function Async\{await, spawn};

require __DIR__ . '/../_lib/watchdog.inc';
require __DIR__ . '/../_lib/cold.inc';
require __DIR__ . '/../_lib/parked.inc';

/* The first line fills the buffer and goes on beyond it. */
$content = str_repeat('a', 10000) . "\n" . str_repeat('b', 1 << 20) . "\n";
foreach ([fn($file) => fgets($file), fn($file) => stream_get_line($file, 1 << 20, "\n")] as $read) {
    $path = cold_file($content);
    $file = fopen($path, 'r+');
    fread($file, 5);
    evict($path);
    $reader = spawn($read, $file);
    while (!$reader->isStarted()) {
        Async\suspend();
    }
    $writer = spawn(fwrite(...), $file, 'WRITTEN');
    $line = rtrim(await($reader), "\n");
    var_dump(await($writer));
    fclose($file);
    $written = file_get_contents($path);
    $place = strpos($written, 'WRITTEN');
    echo strlen($written) === strlen($content) ? 'same size, ' : 'other size, ';
    echo substr_replace($written, substr($content, $place, 7), $place, 7) === $content ? 'one place' : 'spoilt', "\n";
    /* What the reader got is the line, before or after the other one wrote. */
    echo strspn($line, 'a') === strlen($line) || str_contains($line, 'WRITTEN') ? 'a line' : 'rubbish: ' . substr($line, 0, 100), "\n";
}
?>
--EXPECT--
int(7)
same size, one place
a line
int(7)
same size, one place
a line
