--TEST--
Handshakes that the peer stalls are given up as in stock PHP, in both directions
--EXTENSIONS--
true_async
openssl
--INI--
default_socket_timeout=1
--FILE--
<?php
require __DIR__ . '/../_lib/same.inc';
require __DIR__ . '/../_lib/net.inc';
require __DIR__ . '/../_lib/certificate.inc';

$certificate = certificate_file();
[$listener, $address] = listen_tcp(tls_server_context($certificate));
$tls_listener = stream_socket_server('ssl://127.0.0.1:0', $code, $message, STREAM_SERVER_BIND | STREAM_SERVER_LISTEN,
    tls_server_context($certificate));
$tls_address = stream_socket_get_name($tls_listener, false);
$half_a_greeting = "\x16\x03\x01\x02\x00\x01";
same_as_plain([
    'client of ssl://' => fn() => stream_socket_client("ssl://$address", $code, $message, 0.1),
    'client of tls://, fsockopen' => function () use ($address) {
        $result = @fsockopen('tls://127.0.0.1', (int) substr($address, 10), $code, $message, 0.1);
        return json_encode([$result, $code, $message]);
    },
    'client of https://' => function () use ($address) {
        return file_get_contents("https://$address/", false, stream_context_create(['http' => ['timeout' => 0.1]]));
    },
    /* Its time-out is that of the accept; the handshake has the default one. */
    'server, stream_socket_accept()' => function () use ($tls_listener, $tls_address, $half_a_greeting) {
        $client = stream_socket_client("tcp://$tls_address");
        fwrite($client, $half_a_greeting);
        return stream_socket_accept($tls_listener, 0.1);
    },
    'server, nobody comes' => fn() => stream_socket_accept($tls_listener, 0.05),
    'server, stream_socket_enable_crypto()' => function () use ($certificate, $half_a_greeting) {
        [$listener, $address] = listen_tcp(tls_server_context($certificate));
        $client = stream_socket_client("tcp://$address");
        fwrite($client, $half_a_greeting);
        $server = stream_socket_accept($listener);
        stream_set_timeout($server, 0, 100_000);
        return stream_socket_enable_crypto($server, true, STREAM_CRYPTO_METHOD_TLS_SERVER);
    },
]);
?>
--EXPECTF--
client of ssl://: Warning: stream_socket_client(): SSL: Handshake timed out
Warning: stream_socket_client(): Failed to enable crypto
Warning: stream_socket_client(): Unable to connect to ssl://127.0.0.1:%d (Unknown error)
false
client of tls://, fsockopen: '[false,0,null]'
client of https://: Warning: file_get_contents(): SSL: Handshake timed out
Warning: file_get_contents(): Failed to enable crypto
Warning: file_get_contents(https://127.0.0.1:%d/): Failed to open stream: operation failed
false
server, stream_socket_accept(): Warning: stream_socket_accept(): SSL: Handshake timed out
Warning: stream_socket_accept(): Failed to enable crypto
Warning: stream_socket_accept(): Accept failed: %s
false
server, nobody comes: Warning: stream_socket_accept(): Accept failed: Connection timed out
false
server, stream_socket_enable_crypto(): Warning: stream_socket_enable_crypto(): SSL: Handshake timed out
false
