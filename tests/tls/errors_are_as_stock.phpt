--TEST--
Failed handshakes warn and return as in stock PHP
--EXTENSIONS--
true_async
openssl
--FILE--
<?php
require __DIR__ . '/../_lib/same.inc';
require __DIR__ . '/../_lib/http.inc';
require __DIR__ . '/../_lib/certificate.inc';

$certificate = certificate_file();
$server = http_server_process($certificate);
$address = substr($server, strlen('https://'));
$dead = dead_address();
[$listener, $plain] = listen_tcp();
same_as_plain([
    'unknown certificate' => fn() => stream_socket_client("ssl://$address", $code, $message, 30),
    'wrong name' => fn() => @stream_socket_client("ssl://$address", $code, $message, 30, STREAM_CLIENT_CONNECT,
        stream_context_create(['ssl' => ['cafile' => $certificate, 'peer_name' => 'elsewhere']])),
    'refused' => fn() => @stream_socket_client("ssl://$dead", $code, $message, 30),
    'no answer' => fn() => @stream_socket_client("ssl://$plain", $code, $message, 0.1),
]);
?>
--EXPECTF--
unknown certificate: Warning: stream_socket_client(): SSL operation failed with code 1. OpenSSL Error messages:
%s
Warning: stream_socket_client(): Failed to enable crypto
Warning: stream_socket_client(): Unable to connect to ssl://127.0.0.1:%d (Unknown error)
false
wrong name: false
refused: false
no answer: false
