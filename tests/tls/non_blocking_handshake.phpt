--TEST--
stream_socket_enable_crypto() on non-blocking streams never waits: 0 until the handshake is done, as in stock PHP
--EXTENSIONS--
true_async
openssl
--FILE--
<?php
require __DIR__ . '/../_lib/same.inc';
require __DIR__ . '/../_lib/net.inc';
require __DIR__ . '/../_lib/certificate.inc';

$certificate = certificate_file();
/* Both ends are driven by one flow, which no end may hold up. */
$handshake = function (string $request, array $ssl = []) use ($certificate) {
    [$listener, $address] = listen_tcp(tls_server_context($certificate));
    $context = stream_context_create(['ssl' => $ssl + ['cafile' => $certificate, 'peer_name' => 'localhost']]);
    $client = stream_socket_client("tcp://$address", $code, $message, 30, STREAM_CLIENT_CONNECT, $context);
    $server = stream_socket_accept($listener);
    stream_set_blocking($client, false);
    stream_set_blocking($server, false);
    $states = [
        stream_socket_enable_crypto($client, true, STREAM_CRYPTO_METHOD_TLSv1_2_CLIENT),
        stream_socket_enable_crypto($client, true, STREAM_CRYPTO_METHOD_TLSv1_2_CLIENT),
    ];
    $a = $b = 0;
    for ($i = 0; $i < 1000 && ($a === 0 || $b === 0); $i++) {
        $b = $b === 0 ? stream_socket_enable_crypto($server, true, STREAM_CRYPTO_METHOD_TLSv1_2_SERVER) : $b;
        $a = $a === 0 ? @stream_socket_enable_crypto($client, true, STREAM_CRYPTO_METHOD_TLSv1_2_CLIENT) : $a;
        usleep(100);
    }
    array_push($states, $a, $b);
    if ($a === true) {
        $states[] = fread($server, 100);
        fwrite($client, $request);
        for ($got = ''; strlen($got) < strlen($request); $got .= fread($server, 8192));
        $states[] = $got === $request;
    }
    return json_encode($states);
};
same_as_plain([
    'short' => fn() => $handshake('hello'),
    'longer' => fn() => $handshake(str_repeat('long', 2000)),
    'not trusted' => fn() => @$handshake('', ['peer_name' => 'elsewhere.test']),
]);
?>
--EXPECT--
short: '[0,0,true,true,"",true]'
longer: '[0,0,true,true,"",true]'
not trusted: '[0,0,false,true]'
