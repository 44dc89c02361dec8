--TEST--
socket_accept() parks until another coroutine connects
--EXTENSIONS--
true_async
sockets
--FILE--
<?php
use function Async\{delay, spawn};

require __DIR__ . '/../_lib/net.inc';

$listener = socket_create_listen(0);
socket_getsockname($listener, $host, $port);
spawn(function () use ($listener) {
    echo "accept\n";
    $connection = socket_accept($listener);
    $line = socket_read($connection, 100, PHP_NORMAL_READ);
    echo "accepted: $line";
    socket_write($connection, "bye\n");
});
spawn(function () use ($port) {
    delay(2);
    echo "other connects\n";
    $client = socket_create(AF_INET, SOCK_STREAM, SOL_TCP);
    var_dump(socket_connect($client, '127.0.0.1', $port));
    socket_write($client, "hello\n");
    echo socket_read($client, 100);
});
?>
--EXPECT--
accept
other connects
bool(true)
accepted: hello
bye
