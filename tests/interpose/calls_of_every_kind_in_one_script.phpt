--TEST--
Sleeping, sockets, pipes, lookups and files side by side
--EXTENSIONS--
true_async
--FILE--
<?php
use function Async\{await, delay, spawn};

require __DIR__ . '/../_lib/net.inc';

[$near, $far] = tcp_pair();
$process = proc_open(['cat'], [['pipe', 'r'], ['pipe', 'w']], $pipes);
$coroutines = [
    'socket' => spawn(fn() => fgets($near)),
    'pipe' => spawn(fn() => fgets($pipes[1])),
    'lookup' => spawn(fn() => gethostbyname('localhost')),
    'file' => spawn(fn() => substr(file_get_contents(__FILE__), 0, 5)),
    'sleep' => spawn(fn() => usleep(1000) ?? 'slept'),
    'time' => spawn(fn() => time_nanosleep(0, 1000)),
];
spawn(function () use ($far, $pipes) {
    delay(5);
    fwrite($far, "from the socket\n");
    fwrite($pipes[0], "from the pipe\n");
});
foreach ($coroutines as $name => $coroutine) {
    echo "$name: ", trim((string) await($coroutine)), "\n";
}
?>
--EXPECT--
socket: from the socket
pipe: from the pipe
lookup: 127.0.0.1
file: <?php
sleep: slept
time: 1
