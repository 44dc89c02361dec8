--TEST--
A cancelled accept throws the reason without a warning; the listener goes on
--EXTENSIONS--
true_async
--FILE--
<?php
use Async\AsyncCancellation;
use function Async\{await, spawn};

require __DIR__ . '/../_lib/net.inc';

[$listener, $address] = listen_tcp();
$before = open_descriptors();
$accepting = spawn(function () use ($listener) {
    try {
        stream_socket_accept($listener, 60);
        echo "never reached\n";
    } catch (AsyncCancellation $e) {
        echo $e->getMessage(), "\n";
    }
});
until_parked($accepting);
$accepting->cancel(new AsyncCancellation('enough'));
await($accepting);
var_dump(open_descriptors() === $before);
$client = stream_socket_client("tcp://$address");
var_dump(is_resource(stream_socket_accept($listener, 10)));
?>
--EXPECT--
enough
bool(true)
bool(true)
