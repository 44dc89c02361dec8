--TEST--
Large sends let another coroutine receive them, and send everything
--EXTENSIONS--
true_async
sockets
--FILE--
<?php
use function Async\{await, delay, spawn};

require __DIR__ . '/../_lib/net.inc';

$data = str_repeat('0123456789', 300000);
$sends = [
    'socket_write' => fn($s) => socket_write($s, $data),
    'socket_send' => fn($s) => socket_send($s, $data, strlen($data), 0),
    'socket_sendmsg' => fn($s) => socket_sendmsg($s, ['iov' => [$data]], 0),
];
foreach ($sends as $name => $send) {
    [$near, $far] = socket_tcp_pair();
    socket_set_option($near, SOL_SOCKET, SO_SNDBUF, 65536);
    $sender = spawn(function () use ($send, &$near) {
        $count = $send($near);
        socket_close($near);
        return $count;
    });
    $receiver = spawn(function () use ($far) {
        delay(2);
        echo 'other receives, ';
        for ($got = ''; ($part = socket_read($far, 100000)) !== ''; $got .= $part);
        return $got;
    });
    $got = await($receiver);
    echo "$name: ", await($sender), ' ', $got === $data ? 'same' : 'different', "\n";
}
?>
--EXPECT--
other receives, socket_write: 3000000 same
other receives, socket_send: 3000000 same
other receives, socket_sendmsg: 3000000 same
