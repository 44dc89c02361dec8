--TEST--
Accept works on a listener that was set non-blocking, and the listener stays so
--EXTENSIONS--
true_async
--FILE--
<?php
use function Async\{await, spawn};

require __DIR__ . '/../_lib/net.inc';

[$listener, $address] = listen_tcp();
stream_set_blocking($listener, false);
$accepting = spawn(fn() => is_resource(stream_socket_accept($listener, 60)));
until_parked($accepting);
$client = stream_socket_client("tcp://$address");
var_dump(await($accepting), stream_get_meta_data($listener)['blocked']);
var_dump(@stream_socket_accept($listener, 0));
?>
--EXPECT--
bool(true)
bool(false)
bool(false)
