--TEST--
Reader and writer coroutines send megabytes both ways over one TLS connection
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
$data = random_bytes(1_000_000);
spawn(function () use ($listener, $data) {
    $connection = stream_socket_accept($listener, 30);
    stream_socket_enable_crypto($connection, true, STREAM_CRYPTO_METHOD_TLS_SERVER);
    for ($got = ''; strlen($got) < strlen($data); $got .= fread($connection, 65536));
    fwrite($connection, strrev($got));
    fclose($connection);
});
$client = spawn(function () use ($address, $certificate, $data) {
    $stream = stream_socket_client("ssl://$address", $code, $message, 30, STREAM_CLIENT_CONNECT, tls_client_context($certificate));
    $written = fwrite($stream, $data);
    return [$written, stream_get_contents($stream) === strrev($data)];
});
echo json_encode(await($client)), "\n";
?>
--EXPECT--
[1000000,true]
