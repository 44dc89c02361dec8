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
    $listener = socket_create_listen(0);
    socket_getsockname($listener, $host, $port);
    $near = stream_socket_client("tcp://127.0.0.1:$port");
    reset_connection(socket_accept($listener));
    usleep(20000);
    return json_encode($call($near));
};
same_as_plain([
    'read' => $reset(fn($s) => [fread($s, 10), feof($s)]),
    'write' => $reset(fn($s) => [fwrite($s, 'x'), feof($s)]),
    'line' => $reset(fn($s) => [fgets($s), feof($s)]),
]);
?>
--EXPECTF--
read: '[false,true]'
write: Warning: fwrite(): Send of 1 bytes failed with errno=%d %s
'[false,%s]'
line: '[false,true]'
