--TEST--
Datagrams over IPv4 and local sockets: boundaries, senders, empty ones
--EXTENSIONS--
true_async
sockets
--FILE--
<?php
use function Async\{await, delay, spawn};

require __DIR__ . '/../_lib/net.inc';

$receiver = socket_create(AF_INET, SOCK_DGRAM, SOL_UDP);
socket_bind($receiver, '127.0.0.1');
socket_getsockname($receiver, $host, $port);
$receiving = spawn(function () use ($receiver) {
    for ($i = 0; $i < 3; $i++) {
        $count = socket_recvfrom($receiver, $data, 100, 0, $host, $port);
        echo "$count '$data' from $host\n";
    }
});
spawn(function () use ($port) {
    $sender = socket_create(AF_INET, SOCK_DGRAM, SOL_UDP);
    foreach (['first', '', 'third'] as $data) {
        delay(1);
        echo "send\n";
        socket_sendto($sender, $data, strlen($data), 0, '127.0.0.1', $port);
    }
});
await($receiving);
socket_create_pair(AF_UNIX, SOCK_DGRAM, 0, $pair);
socket_send($pair[0], 'one', 3, 0);
socket_send($pair[0], 'two', 3, 0);
echo await(spawn(fn() => socket_read($pair[1], 100) . ' ' . socket_read($pair[1], 100))), "\n";
?>
--EXPECT--
send
5 'first' from 127.0.0.1
send
0 '' from 127.0.0.1
send
5 'third' from 127.0.0.1
one two
