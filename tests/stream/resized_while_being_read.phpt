--TEST--
The buffer of a stream is resized, and the stream sought in, when the coroutine that reads it is done
--EXTENSIONS--
true_async
--FILE--
<?php
use function Async\{await, spawn};

require __DIR__ . '/../_lib/watchdog.inc';
require __DIR__ . '/../_lib/parked.inc';

$process = proc_open(['cat'], [['pipe', 'r'], ['pipe', 'w']], $pipes);
$reader = spawn(fn() => fgets($pipes[1]));
until_parked($reader);
fwrite($pipes[0], 'half');
until_parked($reader);
$resizer = spawn(fn() => stream_set_chunk_size($pipes[1], 1 << 20));
$unbuffering = spawn(fn() => stream_set_read_buffer($pipes[1], 0));
$seeker = spawn(fn() => @fseek($pipes[1], 0));
$second = spawn(fn() => fgets($pipes[1]));
until_parked($resizer, $unbuffering, $seeker, $second);
fwrite($pipes[0], " line\nnext line\n");
foreach ([$reader, $resizer, $unbuffering, $seeker, $second] as $coroutine) {
    var_dump(await($coroutine));
}
?>
--EXPECT--
string(10) "half line
"
int(8192)
int(0)
int(-1)
string(10) "next line
"
