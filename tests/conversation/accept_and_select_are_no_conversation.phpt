--TEST--
Several coroutines may accept from one listener, select one connection, read one datagram socket or pipe
--EXTENSIONS--
true_async
--FILE--
<?php
use function Async\{await, spawn};

require __DIR__ . '/../_lib/net.inc';

[$listener, $address] = listen_tcp();
[$near, $far] = tcp_pair();
$datagrams = stream_socket_pair(STREAM_PF_UNIX, STREAM_SOCK_DGRAM, 0);
$select = function () use ($near) {
    $read = [$near];
    $write = $except = null;
    return stream_select($read, $write, $except, null);
};
for ($i = 0; $i < 2; $i++) {
    $coroutines[] = spawn(fn() => is_resource(stream_socket_accept($listener)));
    $coroutines[] = spawn($select);
    $coroutines[] = spawn(fn() => strlen(fread($datagrams[0], 10)));
}
until_parked(...$coroutines);
for ($i = 0; $i < 2; $i++) {
    $clients[] = stream_socket_client("tcp://$address");
    fwrite($datagrams[1], 'x');
}
fwrite($far, 'x');
echo json_encode(array_map(await(...), $coroutines)), "\n";
?>
--EXPECT--
[true,1,1,true,1,1]
