--TEST--
Every receiving function lets another coroutine run until data arrive
--EXTENSIONS--
true_async
sockets
--FILE--
<?php
use function Async\{await, delay, spawn};

require __DIR__ . '/../_lib/net.inc';

$receives = [
    'socket_read' => fn($s) => socket_read($s, 10),
    'socket_read, line' => fn($s) => socket_read($s, 10, PHP_NORMAL_READ),
    'socket_recv' => fn($s) => socket_recv($s, $data, 10, 0) . $data,
    'socket_recv, all' => fn($s) => socket_recv($s, $data, 4, MSG_WAITALL) . $data,
    'socket_recvfrom' => fn($s) => socket_recvfrom($s, $data, 10, 0, $peer) . $data,
    'socket_recvmsg' => function ($s) {
        $message = ['name' => [], 'buffer_size' => 10, 'controllen' => 64];
        return socket_recvmsg($s, $message, 0) . $message['iov'][0];
    },
];
foreach ($receives as $name => $receive) {
    [$near, $far] = socket_unix_pair();
    $receiver = spawn($receive, $near);
    spawn(function () use ($far) {
        delay(2);
        echo 'other writes, ';
        socket_write($far, "abc\n");
    });
    $got = await($receiver);
    echo "$name: ", trim($got), "\n";
}
?>
--EXPECT--
other writes, socket_read: abc
other writes, socket_read, line: abc
other writes, socket_recv: 4abc
other writes, socket_recv, all: 4abc
other writes, socket_recvfrom: 4abc
other writes, socket_recvmsg: 4abc
