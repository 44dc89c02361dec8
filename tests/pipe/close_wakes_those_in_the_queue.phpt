--TEST--
Closing a pipe also ends the writes that wait for the end of another coroutine's write
--EXTENSIONS--
true_async
--FILE--
<?php
use function Async\{await, spawn};

require __DIR__ . '/../_lib/net.inc';

$pipes = [];
$process = proc_open('exec sleep 60', [['pipe', 'r']], $pipes);
$writers = [];
for ($i = 0; $i < 4; $i++) {
    $writers[] = spawn(fn() => @fwrite($pipes[0], str_repeat('x', 1000000)));
    until_parked($writers[$i]);
}
fclose($pipes[0]);
foreach ($writers as $i => $writer) {
    echo $writer->isCompleted() ? 'left' : 'still inside', $i === 0 ? '' : ', ' . json_encode(await($writer)), "\n";
}
proc_terminate($process, 9);
?>
--EXPECT--
left
left, false
left, false
left, false
