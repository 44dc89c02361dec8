--TEST--
Several coroutines read one pipe; every byte goes to one of them
--EXTENSIONS--
true_async
--FILE--
<?php
use function Async\{await, delay, spawn};

require __DIR__ . '/../_lib/watchdog.inc';

$process = proc_open(['cat'], [['pipe', 'r'], ['pipe', 'w']], $pipes);
stream_set_read_buffer($pipes[1], 0);
for ($i = 0; $i < 5; $i++) {
    $readers[] = spawn(fn() => fread($pipes[1], 1));
}
foreach (['a', 'b', 'c', 'd', 'e'] as $byte) {
    fwrite($pipes[0], $byte);
    delay(1);
}
$got = array_map(await(...), $readers);
sort($got);
echo implode($got), "\n";
?>
--EXPECT--
abcde
