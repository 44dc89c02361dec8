--TEST--
A stream is closed while one coroutine reads it and others wait to: all of them get what a closed stream gives
--EXTENSIONS--
true_async
--FILE--
<?php
use function Async\{await, spawn};

require __DIR__ . '/../_lib/watchdog.inc';
require __DIR__ . '/../_lib/parked.inc';

$process = proc_open(['cat'], [['pipe', 'r'], ['pipe', 'w']], $pipes);
$read = fn() => var_export(@fgets($pipes[1]), true);
foreach (range(1, 3) as $_) {
    $readers[] = spawn($read);
}
until_parked(...$readers);
fclose($pipes[1]);
echo implode(' ', array_map(await(...), $readers)), "\n";
?>
--EXPECT--
false false false
