--TEST--
Client certificates and server names are seen by the other end, in many handshakes at once
--EXTENSIONS--
true_async
openssl
--FILE--
<?php
use function Async\{await, spawn};

require __DIR__ . '/../_lib/net.inc';
require __DIR__ . '/../_lib/certificate.inc';

$own = certificate_file();
$other = certificate_file('other.test');
[$careful, $careful_address] = listen_tcp(stream_context_create(['ssl' => [
    'local_cert' => $own,
    'verify_peer' => true,
    'verify_peer_name' => false,
    'cafile' => $own,
    'capture_peer_cert' => true,
]]));
[$double, $double_address] = listen_tcp(stream_context_create(['ssl' => [
    'local_cert' => $own,
    'SNI_enabled' => true,
    'SNI_server_certs' => ['other.test' => $other],
]]));

function name_of($stream): string
{
    $certificate = stream_context_get_params($stream)['options']['ssl']['peer_certificate'] ?? null;
    return $certificate ? openssl_x509_parse($certificate)['subject']['CN'] : 'nobody';
}

function serve($listener): void
{
    while ($connection = @stream_socket_accept($listener, 3600)) {
        spawn(function () use ($connection) {
            if (@stream_socket_enable_crypto($connection, true, STREAM_CRYPTO_METHOD_TLSv1_2_SERVER)) {
                fwrite($connection, 'welcome ' . name_of($connection));
            }
            fclose($connection);
        });
    }
}

$servers = [spawn(serve(...), $careful), spawn(serve(...), $double)];
$client = fn(string $address, string $name, string $trusted, array $ssl = []) => spawn(function () use ($address, $name, $trusted, $ssl) {
    $context = stream_context_create(['ssl' => $ssl + ['cafile' => $trusted, 'peer_name' => $name, 'capture_peer_cert' => true]]);
    $stream = @stream_socket_client("tlsv1.2://$address", $code, $message, 30, STREAM_CLIENT_CONNECT, $context);
    return $stream ? name_of($stream) . ' says ' . stream_get_contents($stream) : 'no connection';
});
for ($i = 0; $i < 5; $i++) {
    $clients["known $i"] = $client($careful_address, 'localhost', $own, ['local_cert' => $own]);
    $clients["unknown $i"] = $client($careful_address, 'localhost', $own, ['local_cert' => $other]);
    $clients["nobody $i"] = $client($careful_address, 'localhost', $own);
    $clients["first name $i"] = $client($double_address, 'localhost', $own);
    $clients["other name $i"] = $client($double_address, 'other.test', $other);
    $clients["wrong certificate $i"] = $client($double_address, 'other.test', $own);
    $clients["wrong name $i"] = $client($double_address, 'elsewhere.test', $own);
}
foreach ($clients as $name => $coroutine) {
    $results[substr($name, 0, -2)][await($coroutine)] = true;
}
foreach ($results as $name => $result) {
    echo "$name: ", implode(', ', array_keys($result)), "\n";
}
array_map(fn($server) => $server->cancel(), $servers);
?>
--EXPECT--
known: localhost says welcome localhost
unknown: no connection
nobody: localhost says 
first name: localhost says welcome nobody
other name: other.test says welcome nobody
wrong certificate: no connection
wrong name: no connection
