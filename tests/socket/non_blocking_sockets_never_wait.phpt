--TEST--
A non-blocking socket does what it does in stock PHP
--EXTENSIONS--
true_async
sockets
--FILE--
<?php
require __DIR__ . '/../_lib/same.inc';
require __DIR__ . '/../_lib/net.inc';

same_as_plain([
    'read' => function () {
        [$near, $far] = socket_tcp_pair();
        socket_set_nonblock($near);
        return json_encode([@socket_read($near, 10), socket_last_error($near)]);
    },
    'accept' => function () {
        $listener = socket_create_listen(0);
        socket_set_nonblock($listener);
        return json_encode([@socket_accept($listener), socket_last_error()]);
    },
    'connect' => function () {
        $listener = socket_create_listen(0);
        socket_getsockname($listener, $host, $port);
        $client = socket_create(AF_INET, SOCK_STREAM, SOL_TCP);
        socket_set_nonblock($client);
        return json_encode([@socket_connect($client, '127.0.0.1', $port), socket_last_error($client)]);
    },
    'write' => function () {
        [$near, $far] = socket_unix_pair();
        socket_set_nonblock($near);
        $count = socket_write($near, str_repeat('x', 10_000_000));
        return json_encode([$count > 0 && $count < 10_000_000, @socket_write($near, 'x'), socket_last_error($near)]);
    },
    'blocking again' => function () {
        [$near, $far] = socket_tcp_pair();
        socket_set_nonblock($near);
        socket_set_block($near);
        socket_write($far, 'data');
        return socket_read($near, 10);
    },
]);
?>
--EXPECT--
read: '[false,11]'
accept: '[false,11]'
connect: '[false,115]'
write: '[true,false,11]'
blocking again: 'data'
