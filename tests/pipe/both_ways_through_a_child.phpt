--TEST--
More than a pipe holds goes through a child and comes back, one coroutine writing and another one reading
--EXTENSIONS--
true_async
--FILE--
<?php
use function Async\{await, spawn};

require __DIR__ . '/../_lib/watchdog.inc';

foreach ([1 << 16, 1 << 20] as $size) {
    $sent = random_bytes($size);
    $process = proc_open(['cat'], [['pipe', 'r'], ['pipe', 'w']], $pipes);
    $writer = spawn(function () use ($pipes, $sent) {
        $written = fwrite($pipes[0], $sent);
        fclose($pipes[0]);
        return $written;
    });
    $reader = spawn(function () use ($pipes) {
        $text = '';
        while (($part = fread($pipes[1], 8192)) !== '') {
            $text .= $part;
            feof($pipes[1]) && print("end too early\n");
        }
        return [$text, feof($pipes[1])];
    });
    [$received, $is_at_end] = await($reader);
    echo await($writer) === $size && $received === $sent ? "the same, " : "DIFFERENT, ";
    echo $is_at_end ? 'then the end' : 'no end', ', status ', proc_close($process), "\n";
}
?>
--EXPECT--
the same, then the end, status 0
the same, then the end, status 0
