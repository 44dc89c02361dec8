--TEST--
SO_RCVTIMEO and SO_SNDTIMEO are deadlines of every call that waits, with the results of stock PHP
--EXTENSIONS--
true_async
sockets
--FILE--
<?php
require __DIR__ . '/../_lib/same.inc';
require __DIR__ . '/../_lib/net.inc';

[$kept, $full] = full_listener();
$full_port = (int) explode(':', $full)[1];
$much = str_repeat('x', 20_000_000);
$limit = function (Socket $socket): Socket {
    socket_set_option($socket, SOL_SOCKET, SO_RCVTIMEO, ['sec' => 0, 'usec' => 20_000]);
    socket_set_option($socket, SOL_SOCKET, SO_SNDTIMEO, ['sec' => 0, 'usec' => 20_000]);
    return $socket;
};
$report = fn($result, Socket $socket) => json_encode([$result, socket_strerror(socket_last_error($socket))]);
$stream = fn(Closure $use) => function () use ($use, $limit, $report) {
    [$near, $far] = socket_tcp_pair();
    return $report(@$use($limit($near), $far), $near);
};
$datagrams = fn(Closure $use) => function () use ($use, $limit, $report) {
    $socket = $limit(socket_create(AF_INET, SOCK_DGRAM, 0));
    socket_bind($socket, '127.0.0.1');
    return $report(@$use($socket), $socket);
};
$full_datagrams = fn(Closure $use) => function () use ($use, $limit, $report) {
    socket_create_pair(AF_UNIX, SOCK_DGRAM, 0, $pair);
    while (socket_send($pair[0], 'x', 1, MSG_DONTWAIT));
    return $report(@$use($limit($pair[0])), $pair[0]);
};
same_as_plain([
    'socket_connect' => function () use ($limit, $report, $full_port) {
        $socket = $limit(socket_create(AF_INET, SOCK_STREAM, 0));
        return $report(@socket_connect($socket, '127.0.0.1', $full_port), $socket);
    },
    'socket_read' => $stream(fn($socket) => socket_read($socket, 10)),
    'socket_recv, all' => $stream(function ($socket, $far) {
        socket_write($far, 'half');
        return [socket_recv($socket, $data, 10, MSG_WAITALL), $data];
    }),
    'socket_recvfrom' => $datagrams(fn($socket) => socket_recvfrom($socket, $data, 10, 0, $host, $port)),
    'socket_recvmsg' => $datagrams(function ($socket) {
        $message = ['name' => [], 'controllen' => 100, 'buffer_size' => 10];
        return socket_recvmsg($socket, $message);
    }),
    'socket_write' => $stream(function ($socket) use ($much) {
        while (($written = socket_write($socket, $much)) !== false) {
            $parts[] = $written > 0 && $written <= strlen($much);
        }
        return [array_unique($parts), $written];
    }),
    'socket_send' => $full_datagrams(fn($socket) => socket_send($socket, 'x', 1, 0)),
    'socket_sendmsg' => $full_datagrams(fn($socket) => socket_sendmsg($socket, ['iov' => ['x']])),
    'a stream of PHP with the option' => function () use ($limit) {
        [$near, $far] = tcp_pair();
        $limit(socket_import_stream($near));
        stream_set_timeout($near, 0, 50_000);
        return json_encode([fread($near, 10), stream_get_meta_data($near)['timed_out']]);
    },
]);
?>
--EXPECT--
socket_connect: '[false,"Operation now in progress"]'
socket_read: '[false,"Resource temporarily unavailable"]'
socket_recv, all: '[[4,"half"],"Success"]'
socket_recvfrom: '[false,"Resource temporarily unavailable"]'
socket_recvmsg: '[false,"Success"]'
socket_write: '[[[true],false],"Resource temporarily unavailable"]'
socket_send: '[false,"Resource temporarily unavailable"]'
socket_sendmsg: '[false,"Resource temporarily unavailable"]'
a stream of PHP with the option: '[false,true]'
