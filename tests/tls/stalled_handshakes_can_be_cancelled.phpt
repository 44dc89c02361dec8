--TEST--
Handshakes that the peer stalls can be cancelled in both directions, and leave no descriptor behind
--EXTENSIONS--
true_async
openssl
--FILE--
<?php
require __DIR__ . '/../_lib/interrupt.inc';
require __DIR__ . '/../_lib/certificate.inc';

$certificate = certificate_file();
[$listener, $address] = listen_tcp(tls_server_context($certificate));
$tls_listener = stream_socket_server('ssl://127.0.0.1:0', $code, $message, STREAM_SERVER_BIND | STREAM_SERVER_LISTEN,
    tls_server_context($certificate));
$tls_address = stream_socket_get_name($tls_listener, false);
/* The first bytes of a handshake, and no more of them. */
$half_a_greeting = "\x16\x03\x01\x02\x00\x01";
interrupt([
    'client of ssl://' => fn() => stream_socket_client("ssl://$address", $code, $message, 60),
    'client, stream_socket_enable_crypto()' => function () use ($address) {
        $stream = stream_socket_client("tcp://$address", $code, $message, 60);
        return stream_socket_enable_crypto($stream, true, STREAM_CRYPTO_METHOD_TLS_CLIENT);
    },
    'client of https://' => fn() => file_get_contents("https://$address/"),
    'fsockopen' => fn() => fsockopen('ssl://127.0.0.1', (int) substr($address, 10)),
]);
while (@stream_socket_accept($listener, 0));
interrupt([
    'server, stream_socket_accept()' => function () use ($tls_listener, $tls_address, $half_a_greeting) {
        $client = stream_socket_client("tcp://$tls_address", $code, $message, 60);
        fwrite($client, $half_a_greeting);
        return stream_socket_accept($tls_listener, 60);
    },
    'server, stream_socket_enable_crypto()' => function () use ($listener, $address, $half_a_greeting) {
        $client = stream_socket_client("tcp://$address", $code, $message, 60);
        fwrite($client, $half_a_greeting);
        return stream_socket_enable_crypto(stream_socket_accept($listener, 60), true, STREAM_CRYPTO_METHOD_TLS_SERVER);
    },
]);
?>
--EXPECT--
client of ssl://: cancelled
client, stream_socket_enable_crypto(): cancelled
client of https://: cancelled
fsockopen: cancelled
server, stream_socket_accept(): cancelled
server, stream_socket_enable_crypto(): cancelled
