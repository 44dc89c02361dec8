--TEST--
Every call of ext/sockets that waits can be cancelled, says nothing, and leaves no descriptor behind
--EXTENSIONS--
true_async
sockets
--FILE--
<?php
require __DIR__ . '/../_lib/interrupt.inc';

[$kept, $full] = full_listener();
$full_port = (int) explode(':', $full)[1];
$much = str_repeat('x', 20_000_000);
$stream = fn(Closure $use) => function () use ($use) {
    [$near, $far] = socket_tcp_pair();
    return $use($near);
};
$datagrams = fn(Closure $use) => function () use ($use) {
    $socket = socket_create(AF_INET, SOCK_DGRAM, 0);
    socket_bind($socket, '127.0.0.1');
    return $use($socket);
};
/* The queue of the far end is full: on a Unix socket, whoever sends waits. */
$full_datagrams = fn(Closure $use) => function () use ($use) {
    socket_create_pair(AF_UNIX, SOCK_DGRAM, 0, $pair);
    while (socket_send($pair[0], 'x', 1, MSG_DONTWAIT));
    return $use($pair[0]);
};
interrupt([
    'socket_connect' => fn() => socket_connect(socket_create(AF_INET, SOCK_STREAM, 0), '127.0.0.1', $full_port),
    'socket_accept' => fn() => socket_accept(socket_create_listen(0)),
    'socket_read' => $stream(fn($socket) => socket_read($socket, 10)),
    'socket_read, a line' => $stream(fn($socket) => socket_read($socket, 10, PHP_NORMAL_READ)),
    'socket_recv' => $stream(fn($socket) => socket_recv($socket, $data, 10, 0)),
    'socket_recv, all' => $stream(fn($socket) => socket_recv($socket, $data, 10, MSG_WAITALL)),
    'socket_recvfrom' => $datagrams(fn($socket) => socket_recvfrom($socket, $data, 10, 0, $host, $port)),
    'socket_recvmsg' => $datagrams(function ($socket) {
        $message = ['name' => [], 'controllen' => 100, 'buffer_size' => 10];
        return socket_recvmsg($socket, $message);
    }),
    'socket_write' => $stream(fn($socket) => socket_write($socket, $much)),
    'socket_send' => $stream(fn($socket) => socket_send($socket, $much, strlen($much), 0)),
    'socket_sendto' => $full_datagrams(fn($socket) => socket_send($socket, 'x', 1, 0)),
    'socket_sendmsg' => $full_datagrams(fn($socket) => socket_sendmsg($socket, ['iov' => ['x']])),
    'socket_select, to read' => $stream(function ($socket) {
        $read = [$socket];
        $none = null;
        return socket_select($read, $none, $none, null);
    }),
    'socket_select, to write' => $full_datagrams(function ($socket) {
        $write = [$socket];
        $none = null;
        return socket_select($none, $write, $none, 60);
    }),
]);
?>
--EXPECT--
socket_connect: cancelled
socket_accept: cancelled
socket_read: cancelled
socket_read, a line: cancelled
socket_recv: cancelled
socket_recv, all: cancelled
socket_recvfrom: cancelled
socket_recvmsg: cancelled
socket_write: cancelled
socket_send: cancelled
socket_sendto: cancelled
socket_sendmsg: cancelled
socket_select, to read: cancelled
socket_select, to write: cancelled
