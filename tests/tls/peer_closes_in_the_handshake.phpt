--TEST--
A peer that closes in the handshake is reported as in stock PHP
--EXTENSIONS--
true_async
openssl
--FILE--
<?php
use function Async\{await, spawn};

require __DIR__ . '/../_lib/net.inc';

[$listener, $address] = listen_tcp();
spawn(function () use ($listener) {
    fclose(stream_socket_accept($listener, 30));
});
$client = spawn(function () use ($address) {
    var_dump(stream_socket_client("ssl://$address", $code, $message, 30));
});
await($client);
?>
--EXPECTF--
Warning: stream_socket_client(): %s in %s on line %d

Warning: stream_socket_client(): Failed to enable crypto in %s on line %d

Warning: stream_socket_client(): Unable to connect to ssl://127.0.0.1:%d (Unknown error) in %s on line %d
bool(false)
