--TEST--
Datagrams park the receiver and bring the address of the sender
--EXTENSIONS--
true_async
--FILE--
<?php
use function Async\{delay, spawn};

require __DIR__ . '/../_lib/net.inc';

$receiver = stream_socket_server('udp://127.0.0.1:0', $code, $message, STREAM_SERVER_BIND);
$address = stream_socket_get_name($receiver, false);
$sender = stream_socket_client("udp://$address");
$receiving = spawn(function () use ($receiver, $sender) {
    echo stream_socket_recvfrom($receiver, 100, 0, $peer), "\n";
    var_dump($peer === stream_socket_get_name($sender, false));
    stream_socket_sendto($receiver, 'reply', 0, $peer);
});
spawn(function () use ($sender) {
    delay(2);
    echo "other sends\n";
    fwrite($sender, 'datagram');
    echo fread($sender, 100), "\n";
});
?>
--EXPECT--
other sends
datagram
bool(true)
reply
