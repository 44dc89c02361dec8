--TEST--
A cancelled handshake throws the reason without a warning and leaves no descriptor behind
--EXTENSIONS--
true_async
openssl
--FILE--
<?php
use Async\AsyncCancellation;
use function Async\{await, spawn};

require __DIR__ . '/../_lib/net.inc';

[$listener, $address] = listen_tcp();
$before = open_descriptors();
$client = spawn(function () use ($address) {
    try {
        stream_socket_client("ssl://$address", $code, $message, 60);
        echo "never reached\n";
    } catch (AsyncCancellation $e) {
        echo $e->getMessage(), "\n";
    }
});
$far = stream_socket_accept($listener);
fread($far, 5);
until_parked($client);
$client->cancel(new AsyncCancellation('enough'));
await($client);
fclose($far);
var_dump(open_descriptors() === $before);
?>
--EXPECT--
enough
bool(true)
