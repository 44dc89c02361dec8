--TEST--
A cancelled TLS read throws the reason without a warning
--EXTENSIONS--
true_async
openssl
--FILE--
<?php
use Async\AsyncCancellation;
use function Async\{await, delay, spawn};

require __DIR__ . '/../_lib/net.inc';
require __DIR__ . '/../_lib/certificate.inc';

$certificate = certificate_file();
[$listener, $address] = listen_tcp(tls_server_context($certificate));
$server = spawn(function () use ($listener) {
    $connection = stream_socket_accept($listener, 30);
    stream_socket_enable_crypto($connection, true, STREAM_CRYPTO_METHOD_TLS_SERVER);
    fgets($connection);
    return fgets($connection);
});
$client = spawn(function () use ($address, $certificate) {
    $stream = stream_socket_client("ssl://$address", $code, $message, 30, STREAM_CLIENT_CONNECT, tls_client_context($certificate));
    fwrite($stream, "connected\n");
    try {
        fgets($stream);
        echo "never reached\n";
    } catch (AsyncCancellation $e) {
        echo $e->getMessage(), "\n";
    }
});
delay(100);
until_parked($client);
$client->cancel(new AsyncCancellation('enough'));
var_dump(await($server));
?>
--EXPECT--
enough
bool(false)
