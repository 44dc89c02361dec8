--TEST--
The streams of a coroutine that was cancelled in the middle of a read are closed with it
--EXTENSIONS--
true_async
--FILE--
<?php
use Async\AsyncCancellation;
use function Async\{await, spawn};

require __DIR__ . '/../_lib/net.inc';

[$listener, $address] = listen_tcp();
$before = open_descriptors();
$client = spawn(function () use ($address) {
    $stream = stream_socket_client("tcp://$address");
    fgets($stream);
});
$far = stream_socket_accept($listener);
until_parked($client);
$client->cancel();
try {
    await($client);
} catch (AsyncCancellation) {
}
var_dump(fgets($far));
fclose($far);
var_dump(open_descriptors() === $before);
?>
--EXPECT--
bool(false)
bool(true)
