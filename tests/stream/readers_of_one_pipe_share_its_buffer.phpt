--TEST--
Coroutines that read lines of one pipe get whole lines, also those that came with the line of another
--EXTENSIONS--
true_async
--FILE--
<?php
use function Async\{await, spawn};

require __DIR__ . '/../_lib/watchdog.inc';
require __DIR__ . '/../_lib/parked.inc';

$process = proc_open(['cat'], [['pipe', 'r'], ['pipe', 'w']], $pipes);
foreach (range(1, 4) as $_) {
    $readers[] = spawn(fn() => fgets($pipes[1]));
}
until_parked(...$readers);
fwrite($pipes[0], "first\nsecond\nthi");
until_parked(...$readers);
fwrite($pipes[0], "rd\n" . str_repeat('4', 20000) . "\n");
$lines = array_map(await(...), $readers);
sort($lines);
echo implode(' ', array_map(fn($line) => strlen($line) < 20 ? rtrim($line) : strlen($line) . ' bytes', $lines)), "\n";

echo "parts: ";
$readers = [];
foreach (range(1, 3) as $_) {
    $readers[] = spawn(fn() => fread($pipes[1], 4));
}
until_parked(...$readers);
foreach (['AAAA', 'BBBB', 'CCCC'] as $part) {
    fwrite($pipes[0], $part);
    until_parked(...$readers);
}
$parts = array_map(await(...), $readers);
sort($parts);
echo implode(' ', $parts), "\n";
?>
--EXPECT--
20001 bytes first second third
parts: AAAA BBBB CCCC
