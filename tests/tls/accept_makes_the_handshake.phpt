--TEST--
A listener that speaks TLS accepts and shakes hands, parked
--EXTENSIONS--
true_async
openssl
--FILE--
<?php
use function Async\{await, spawn};

require __DIR__ . '/../_lib/net.inc';
require __DIR__ . '/../_lib/certificate.inc';

$certificate = certificate_file();
$listener = stream_socket_server('ssl://127.0.0.1:0', $code, $message, STREAM_SERVER_BIND | STREAM_SERVER_LISTEN,
    tls_server_context($certificate));
$address = stream_socket_get_name($listener, false);
spawn(function () use ($listener) {
    for ($i = 0; $i < 3; $i++) {
        $connection = stream_socket_accept($listener, 30);
        fwrite($connection, 'answer to ' . fgets($connection));
        fclose($connection);
    }
});
for ($i = 0; $i < 3; $i++) {
    $clients[] = spawn(function () use ($address, $certificate, $i) {
        $stream = stream_socket_client("tls://$address", $code, $message, 30, STREAM_CLIENT_CONNECT, tls_client_context($certificate));
        fwrite($stream, "client $i\n");
        return fgets($stream);
    });
}
echo implode(array_map(await(...), $clients));
?>
--EXPECT--
answer to client 0
answer to client 1
answer to client 2
