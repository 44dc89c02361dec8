--TEST--
Both sides of a handshake park: client and server are coroutines of one process
--EXTENSIONS--
true_async
openssl
--FILE--
<?php
use function Async\{await, spawn};

require __DIR__ . '/../_lib/net.inc';
require __DIR__ . '/../_lib/certificate.inc';

$certificate = certificate_file();
[$listener, $address] = listen_tcp(tls_server_context($certificate));
spawn(function () use ($listener) {
    $connection = stream_socket_accept($listener, 30);
    var_dump(stream_socket_enable_crypto($connection, true, STREAM_CRYPTO_METHOD_TLS_SERVER));
    fwrite($connection, 'answer to ' . fgets($connection));
});
$client = spawn(function () use ($address, $certificate) {
    $stream = stream_socket_client("ssl://$address", $code, $message, 30, STREAM_CLIENT_CONNECT, tls_client_context($certificate));
    fwrite($stream, "hello\n");
    return fgets($stream);
});
echo await($client);
?>
--EXPECT--
bool(true)
answer to hello
