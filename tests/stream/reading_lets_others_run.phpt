--TEST--
Every reading function lets another coroutine run until data arrive
--EXTENSIONS--
true_async
--FILE--
<?php
use function Async\{await, delay, spawn};

require __DIR__ . '/../_lib/net.inc';

$reads = [
    'fread' => fn($s) => fread($s, 10),
    'fgets' => fn($s) => fgets($s),
    'fgetc' => fn($s) => fgetc($s),
    'stream_get_line' => fn($s) => stream_get_line($s, 10, "\n"),
    'stream_get_contents' => fn($s) => stream_get_contents($s),
    'stream_socket_recvfrom' => fn($s) => stream_socket_recvfrom($s, 10),
    'fgetcsv' => fn($s) => fgetcsv($s, escape: '\\')[0],
    'stream_copy_to_stream' => fn($s) => stream_copy_to_stream($s, fopen('php://memory', 'w')),
];
foreach ($reads as $name => $read) {
    [$near, $far] = tcp_pair();
    $reader = spawn($read, $near);
    $writer = spawn(function () use (&$far) {
        delay(2);
        echo 'other writes, ';
        fwrite($far, "abc\n");
        fclose($far);
    });
    $got = await($reader);
    echo "$name: ", trim($got), "\n";
    await($writer);
}
?>
--EXPECT--
other writes, fread: abc
other writes, fgets: abc
other writes, fgetc: a
other writes, stream_get_line: abc
other writes, stream_get_contents: abc
other writes, stream_socket_recvfrom: abc
other writes, fgetcsv: abc
other writes, stream_copy_to_stream: 4
