--TEST--
A TLS read parks until data arrive
--EXTENSIONS--
true_async
openssl
--FILE--
<?php
use function Async\{await, delay, spawn};

require __DIR__ . '/../_lib/net.inc';
require __DIR__ . '/../_lib/certificate.inc';

$certificate = certificate_file();
[$listener, $address] = listen_tcp(tls_server_context($certificate));
spawn(function () use ($listener) {
    $connection = stream_socket_accept($listener, 30);
    stream_socket_enable_crypto($connection, true, STREAM_CRYPTO_METHOD_TLS_SERVER);
    fgets($connection);
    delay(5);
    echo "other writes\n";
    fwrite($connection, "answer\n");
});
$client = spawn(function () use ($address, $certificate) {
    $stream = stream_socket_client("ssl://$address", $code, $message, 30, STREAM_CLIENT_CONNECT, tls_client_context($certificate));
    fwrite($stream, "hello\n");
    echo "read\n";
    echo fgets($stream);
});
await($client);
?>
--EXPECT--
read
other writes
answer
