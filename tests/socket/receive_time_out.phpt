--TEST--
SO_RCVTIMEO is a deadline, reported as in stock PHP
--EXTENSIONS--
true_async
sockets
--FILE--
<?php
require __DIR__ . '/../_lib/same.inc';
require __DIR__ . '/../_lib/net.inc';

$limited = fn(Closure $call) => function () use ($call) {
    [$near, $far] = socket_tcp_pair();
    socket_set_option($near, SOL_SOCKET, SO_RCVTIMEO, ['sec' => 0, 'usec' => 20000]);
    $result = $call($near);
    return json_encode([$result, socket_last_error($near)]);
};
same_as_plain([
    'socket_read' => $limited(fn($s) => socket_read($s, 10)),
    'socket_recv' => $limited(fn($s) => socket_recv($s, $data, 10, 0)),
    'socket_recvfrom' => $limited(fn($s) => socket_recvfrom($s, $data, 10, 0, $peer, $port)),
    'socket_accept' => function () {
        $listener = socket_create_listen(0);
        socket_set_option($listener, SOL_SOCKET, SO_RCVTIMEO, ['sec' => 0, 'usec' => 20000]);
        return json_encode([socket_accept($listener), socket_last_error()]);
    },
]);
?>
--EXPECT--
socket_read: '[false,11]'
socket_recv: '[false,11]'
socket_recvfrom: '[false,11]'
socket_accept: '[false,11]'
