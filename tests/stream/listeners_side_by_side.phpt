--TEST--
Coroutines wait for connections on several listeners at the same time
--EXTENSIONS--
true_async
--FILE--
<?php
use function Async\{await, spawn};

require __DIR__ . '/../_lib/net.inc';

for ($i = 0; $i < 3; $i++) {
    [$listener, $addresses[$i]] = listen_tcp();
    $accepting[$i] = spawn(fn() => is_resource(stream_socket_accept($listener, 60)) ? "listener $i" : 'failed');
}
until_parked(...$accepting);
foreach ([2, 0, 1] as $i) {
    $client = stream_socket_client("tcp://$addresses[$i]");
    echo await($accepting[$i]), "\n";
}
?>
--EXPECT--
listener 2
listener 0
listener 1
