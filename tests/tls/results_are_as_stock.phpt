--TEST--
TLS streams return what they return in stock PHP
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
$context = tls_client_context($certificate);
same_as_plain([
    'client' => function () use ($address, $context) {
        $stream = stream_socket_client("ssl://$address", $code, $message, 30, STREAM_CLIENT_CONNECT, $context);
        fwrite($stream, "GET /hello HTTP/1.0\r\n\r\n");
        return strstr(stream_get_contents($stream), 'hello');
    },
    'started later' => function () use ($address, $context) {
        $stream = stream_socket_client("tcp://$address", $code, $message, 30, STREAM_CLIENT_CONNECT, $context);
        $result = stream_socket_enable_crypto($stream, true, STREAM_CRYPTO_METHOD_TLS_CLIENT);
        fwrite($stream, "GET /bytes?n=100000 HTTP/1.0\r\n\r\n");
        return json_encode([$result, strlen(strstr(stream_get_contents($stream), "\r\n\r\n"))]);
    },
    'https' => fn() => file_get_contents("$server/hello", false, $context),
    'meta data' => function () use ($address, $context) {
        $stream = stream_socket_client("ssl://$address", $code, $message, 30, STREAM_CLIENT_CONNECT, $context);
        $data = stream_get_meta_data($stream);
        return json_encode([$data['crypto']['protocol'], $data['timed_out'], $data['blocked'], $data['eof']]);
    },
]);
?>
--EXPECTF--
client: 'hello'
started later: '[true,100004]'
https: 'hello'
meta data: '["TLSv1.%d",false,true,false]'
