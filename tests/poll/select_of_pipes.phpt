--TEST--
stream_select() waits for the pipes of a child process
--EXTENSIONS--
true_async
--FILE--
<?php
use function Async\{delay, spawn};

require __DIR__ . '/../_lib/net.inc';

$process = proc_open(['sh', '-c', 'read line; echo "answer to $line"'], [['pipe', 'r'], ['pipe', 'w']], $pipes);
spawn(function () use ($pipes) {
    $read = [$pipes[1]];
    $write = $except = null;
    echo stream_select($read, $write, $except, null), ' ', fgets($pipes[1]);
});
spawn(function () use ($pipes) {
    delay(5);
    echo "question\n";
    fwrite($pipes[0], "question\n");
});
?>
--EXPECT--
question
1 answer to question
