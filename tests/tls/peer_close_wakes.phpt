--TEST--
Whoever waits for a TLS peer is woken when the peer closes, properly or without a word
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
$much = str_repeat('x', 20_000_000);
$waits = [
    'reader' => fn($stream) => json_encode([fgets($stream), feof($stream)]),
    'reader of all' => fn($stream) => json_encode([stream_get_contents($stream), feof($stream)]),
    'writer' => function ($stream) use ($much) {
        $written = @fwrite($stream, $much);
        return json_encode([$written === false || $written < strlen($much), (bool) @fwrite($stream, $much)]);
    },
];
$ends = [
    'closed' => fn($stream) => fclose($stream),
    'shut down' => fn($stream) => stream_socket_shutdown($stream, STREAM_SHUT_RDWR),
];
foreach ($waits as $who => $wait) {
    foreach ($ends as $how => $end) {
        $server = spawn(function () use ($listener) {
            $connection = stream_socket_accept($listener, 30);
            stream_socket_enable_crypto($connection, true, STREAM_CRYPTO_METHOD_TLSv1_2_SERVER);
            return $connection;
        });
        $client = spawn(function () use ($address, $certificate, $wait) {
            return $wait(stream_socket_client("tlsv1.2://$address", $code, $message, 30, STREAM_CLIENT_CONNECT, tls_client_context($certificate)));
        });
        $connection = await($server);
        until_parked($client);
        $end($connection);
        unset($connection, $server);
        echo "$who, $how: ", @await($client), "\n";
    }
}
?>
--EXPECT--
reader, closed: [false,true]
reader, shut down: [false,true]
reader of all, closed: ["",true]
reader of all, shut down: ["",true]
writer, closed: [true,false]
writer, shut down: [true,false]
