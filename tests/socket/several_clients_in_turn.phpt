--TEST--
A server coroutine accepts several clients in turn
--EXTENSIONS--
true_async
sockets
--FILE--
<?php
use function Async\{await, spawn};

require __DIR__ . '/../_lib/net.inc';

$listener = socket_create_listen(0);
socket_getsockname($listener, $host, $port);
spawn(function () use ($listener) {
    for ($i = 0; $i < 5; $i++) {
        $connection = socket_accept($listener);
        socket_write($connection, 'answer to ' . socket_read($connection, 100));
        socket_close($connection);
    }
});
for ($i = 0; $i < 5; $i++) {
    $clients[] = spawn(function () use ($port, $i) {
        $client = socket_create(AF_INET, SOCK_STREAM, SOL_TCP);
        socket_connect($client, '127.0.0.1', $port);
        socket_write($client, "client $i");
        return socket_read($client, 100);
    });
}
echo implode("\n", array_map(await(...), $clients)), "\n";
?>
--EXPECT--
answer to client 0
answer to client 1
answer to client 2
answer to client 3
answer to client 4
