--TEST--
Failing calls of ext/sockets warn, return and set the last error as in stock PHP
--EXTENSIONS--
true_async
sockets
--FILE--
<?php
require __DIR__ . '/../_lib/same.inc';
require __DIR__ . '/../_lib/net.inc';

$with_error = fn(Closure $call) => function () use ($call) {
    socket_clear_error();
    $socket = socket_create(AF_INET, SOCK_STREAM, SOL_TCP);
    $result = $call($socket);
    return json_encode([$result, socket_last_error($socket), socket_last_error()]);
};
$port = (int) explode(':', dead_address())[1];
same_as_plain([
    'refused' => $with_error(fn($s) => socket_connect($s, '127.0.0.1', $port)),
    'not connected, read' => $with_error(fn($s) => socket_read($s, 10)),
    'not connected, write' => $with_error(fn($s) => socket_write($s, 'x')),
    'not connected, recv' => $with_error(fn($s) => socket_recv($s, $data, 10, 0)),
    'not listening' => $with_error(fn($s) => socket_accept($s)),
    'bad address' => $with_error(fn($s) => socket_bind($s, '192.0.2.1', 0)),
    'closed' => function () {
        $socket = socket_create(AF_INET, SOCK_STREAM, SOL_TCP);
        socket_close($socket);
        return socket_read($socket, 10);
    },
]);
?>
--EXPECTF--
refused: Warning: socket_connect(): unable to connect [111]: Connection refused
'[false,111,111]'
not connected, read: Warning: socket_read(): unable to read from socket [107]: Transport endpoint is not connected
'[false,107,107]'
not connected, write: Warning: socket_write(): unable to write to socket [32]: Broken pipe
'[false,32,32]'
not connected, recv: Warning: socket_recv(): Unable to read from socket [107]: Transport endpoint is not connected
'[false,107,107]'
not listening: Warning: socket_accept(): unable to accept incoming connection [22]: Invalid argument
'[false,0,22]'
bad address: Warning: socket_bind(): %snable to bind address [99]: Cannot assign requested address
'[false,99,99]'
closed: Error: socket_read(): Argument #1 ($socket) has already been closed
