--TEST--
A TLS read that takes longer than stream_set_timeout() allows; nothing is lost
--EXTENSIONS--
true_async
openssl
--FILE--
<?php
use function Async\{await, spawn};

require __DIR__ . '/../_lib/same.inc';
require __DIR__ . '/../_lib/net.inc';
require __DIR__ . '/../_lib/certificate.inc';

$certificate = certificate_file();
[$listener, $address] = listen_tcp(tls_server_context($certificate));
$client = spawn(function () use ($address, $certificate) {
    $stream = stream_socket_client("ssl://$address", $code, $message, 30, STREAM_CLIENT_CONNECT, tls_client_context($certificate));
    stream_set_timeout($stream, 0, 20000);
    $result = fgets($stream);
    $data = stream_get_meta_data($stream);
    fwrite($stream, "now\n");
    stream_set_timeout($stream, 30);
    return json_encode([$result, $data['timed_out'], $data['eof'], fgets($stream)]);
});
spawn(function () use ($listener) {
    $connection = stream_socket_accept($listener, 30);
    stream_socket_enable_crypto($connection, true, STREAM_CRYPTO_METHOD_TLS_SERVER);
    fgets($connection);
    fwrite($connection, "late\n");
});
echo await($client), "\n";
?>
--EXPECT--
[false,true,false,"late\n"]
