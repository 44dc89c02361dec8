--TEST--
A server whose handshake fails warns and returns as in stock PHP
--EXTENSIONS--
true_async
openssl
--FILE--
<?php
require __DIR__ . '/../_lib/same.inc';
require __DIR__ . '/../_lib/net.inc';
require __DIR__ . '/../_lib/php.inc';
require __DIR__ . '/../_lib/certificate.inc';

$certificate = certificate_file();
$plain_client = fn(string $text) => function () use ($certificate, $text) {
    [$listener, $address] = listen_tcp(tls_server_context($certificate));
    $client = stream_socket_client("tcp://$address");
    $text === '' ? fclose($client) : fwrite($client, $text);
    return stream_socket_enable_crypto(stream_socket_accept($listener), true, STREAM_CRYPTO_METHOD_TLS_SERVER);
};
/* A client in a process of its own. */
$tls_client = fn(array $options, ?array $server = null) => function () use ($certificate, $options, $server) {
    $context = stream_context_create(['ssl' => $server ?? ['local_cert' => $certificate]]);
    $listener = stream_socket_server('ssl://127.0.0.1:0', $code, $message, STREAM_SERVER_BIND | STREAM_SERVER_LISTEN, $context);
    $address = stream_socket_get_name($listener, false);
    $code = "fgets(@stream_socket_client('ssl://$address', \$code, \$message, 30, STREAM_CLIENT_CONNECT,"
        . ' stream_context_create(["ssl" => ' . var_export($options, true) . '])) ?: STDIN);';
    $process = proc_open('exec ' . php_command() . ' -r ' . escapeshellarg($code), [0 => ['pipe', 'r']], $pipes);
    $connection = stream_socket_accept($listener, 30);
    fclose($pipes[0]);
    return is_resource($connection) ? 'accepted' : $connection;
};
same_as_plain([
    'no TLS' => $plain_client("GET / HTTP/1.0\r\n\r\n"),
    'closed' => $plain_client(''),
    'trusted' => $tls_client(['cafile' => $certificate, 'peer_name' => 'localhost']),
    'not trusted' => $tls_client(['peer_name' => 'localhost', 'crypto_method' => STREAM_CRYPTO_METHOD_TLSv1_2_CLIENT]),
    'no version in common' => $tls_client(['verify_peer' => false, 'crypto_method' => STREAM_CRYPTO_METHOD_TLSv1_2_CLIENT],
        ['local_cert' => $certificate, 'crypto_method' => STREAM_CRYPTO_METHOD_TLSv1_3_SERVER]),
    'client without the certificate that is wanted' => $tls_client(['cafile' => $certificate, 'peer_name' => 'localhost'],
        ['local_cert' => $certificate, 'verify_peer' => true, 'verify_peer_name' => false, 'cafile' => $certificate]),
    'server without a certificate' => $tls_client(['verify_peer' => false], ['local_cert' => '/missing']),
]);
?>
--EXPECTF--
no TLS: Warning: stream_socket_enable_crypto(): SSL operation failed with code 1. OpenSSL Error messages:
%s
false
closed: false
trusted: 'accepted'
not trusted: Warning: stream_socket_accept(): SSL operation failed with code 1. OpenSSL Error messages:
%s
Warning: stream_socket_accept(): Failed to enable crypto
Warning: stream_socket_accept(): Accept failed: %s
false
no version in common: Warning: stream_socket_accept(): SSL operation failed with code 1. OpenSSL Error messages:
%s
Warning: stream_socket_accept(): Failed to enable crypto
Warning: stream_socket_accept(): Accept failed: %s
false
client without the certificate that is wanted: Warning: stream_socket_accept(): Could not get peer certificate
Warning: stream_socket_accept(): Failed to enable crypto
Warning: stream_socket_accept(): Accept failed: %s
false
server without a certificate: Warning: stream_socket_accept(): Unable to set local cert chain file `/missing'; Check that your cafile/capath settings include details of your certificate and its issuer
Warning: stream_socket_accept(): Failed to enable crypto
Warning: stream_socket_accept(): Accept failed: %s
false
