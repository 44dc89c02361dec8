--TEST--
A reset connection is reported as in stock PHP
--EXTENSIONS--
true_async
sockets
--FILE--
<?php
require __DIR__ . '/../_lib/same.inc';
require __DIR__ . '/../_lib/net.inc';

$reset = fn(Closure $call) => function () use ($call) {
    [$near, $far] = socket_tcp_pair();
    reset_connection($far);
    usleep(20000);
    $result = $call($near);
    return json_encode([$result, socket_last_error($near)]);
};
same_as_plain([
    'read' => $reset(fn($s) => socket_read($s, 10)),
    'write' => $reset(fn($s) => socket_write($s, 'x')),
]);
?>
--EXPECTF--
read: Warning: socket_read(): unable to read from socket [104]: Connection reset by peer
'[false,104]'
write: Warning: socket_write(): unable to write to socket [%d]: %s
'[false,%d]'
