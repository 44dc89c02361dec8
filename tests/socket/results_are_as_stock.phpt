--TEST--
The functions of ext/sockets return in a coroutine what they return in stock PHP
--EXTENSIONS--
true_async
sockets
--FILE--
<?php
require __DIR__ . '/../_lib/same.inc';
require __DIR__ . '/../_lib/net.inc';

$pair = fn(Closure $call) => fn() => json_encode($call(...socket_tcp_pair()));
same_as_plain([
    'read' => $pair(fn($near, $far) => [socket_write($far, 'data'), socket_read($near, 100)]),
    'read a line' => $pair(fn($near, $far) => [socket_write($far, "one\ntwo"), socket_read($near, 100, PHP_NORMAL_READ)]),
    'read at the end' => $pair(function ($near, $far) {
        socket_close($far);
        return socket_read($near, 100);
    }),
    'send and recv' => $pair(function ($near, $far) {
        $sent = socket_send($far, 'data', 3, 0);
        return [$sent, socket_recv($near, $data, 100, 0), $data];
    }),
    'peek' => $pair(function ($near, $far) {
        socket_write($far, 'data');
        return [socket_recv($near, $peeked, 2, MSG_PEEK), $peeked, socket_read($near, 10)];
    }),
    'wait for all' => $pair(function ($near, $far) {
        socket_write($far, 'data');
        return [socket_recv($near, $data, 4, MSG_WAITALL), $data];
    }),
    'do not wait' => $pair(fn($near, $far) => [@socket_recv($near, $data, 4, MSG_DONTWAIT), $data, socket_last_error($near)]),
    'messages' => $pair(function ($near, $far) {
        $sent = socket_sendmsg($far, ['iov' => ['da', 'ta']], 0);
        $message = ['name' => [], 'buffer_size' => 100, 'controllen' => 64];
        return [$sent, socket_recvmsg($near, $message, 0), $message['iov']];
    }),
    'write after shutdown' => $pair(fn($near, $far) => [socket_shutdown($near, 1), @socket_write($near, 'x'), socket_last_error($near)]),
    'create a pair' => fn() => [socket_create_pair(AF_UNIX, SOCK_STREAM, 0, $p), count($p)],
]);
?>
--EXPECT--
read: '[4,"data"]'
read a line: '[7,"one\\n"]'
read at the end: '""'
send and recv: '[3,3,"dat"]'
peek: '[2,"da","data"]'
wait for all: '[4,"data"]'
do not wait: '[false,null,11]'
messages: '[4,4,["data"]]'
write after shutdown: '[true,false,32]'
create a pair: array (
  0 => true,
  1 => 2,
)
