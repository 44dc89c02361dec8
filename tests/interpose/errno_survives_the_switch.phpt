--TEST--
The error of a call is its own, whatever other coroutines did meanwhile
--EXTENSIONS--
true_async
sockets
--FILE--
<?php
use function Async\{await, spawn};

require __DIR__ . '/../_lib/net.inc';

$port = (int) explode(':', dead_address())[1];
for ($i = 0; $i < 20; $i++) {
    $clients[] = spawn(function () use ($port) {
        $socket = socket_create(AF_INET, SOCK_STREAM, SOL_TCP);
        usleep(random_int(0, 2000));
        @socket_connect($socket, '127.0.0.1', $port);
        return socket_last_error($socket);
    });
    spawn(function () {
        usleep(random_int(0, 2000));
        @file_get_contents('/nowhere/at/all');
    });
}
echo implode(' ', array_unique(array_map(await(...), $clients))), "\n";
?>
--EXPECT--
111
