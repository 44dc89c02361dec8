--TEST--
Several datagram sockets are waited for at once
--EXTENSIONS--
true_async
--FILE--
<?php
use function Async\{await, spawn};

require __DIR__ . '/../_lib/net.inc';

for ($i = 0; $i < 10; $i++) {
    $receiver = stream_socket_server('udp://127.0.0.1:0', $code, $message, STREAM_SERVER_BIND);
    $addresses[$i] = stream_socket_get_name($receiver, false);
    $receiving[$i] = spawn(fn() => stream_socket_recvfrom($receiver, 100));
}
until_parked(...$receiving);
foreach (array_reverse($addresses, true) as $i => $address) {
    fwrite(stream_socket_client("udp://$address"), "to $i");
}
echo implode(', ', array_map(await(...), $receiving)), "\n";
?>
--EXPECT--
to 0, to 1, to 2, to 3, to 4, to 5, to 6, to 7, to 8, to 9
