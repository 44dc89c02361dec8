--TEST--
stream_socket_accept() lets another coroutine connect
--EXTENSIONS--
true_async
--FILE--
<?php
use function Async\{delay, spawn};

require __DIR__ . '/../_lib/net.inc';

[$listener, $address] = listen_tcp();
spawn(function () use ($listener) {
    echo "accept\n";
    $connection = stream_socket_accept($listener, 60, $peer);
    echo preg_match('/^127\.0\.0\.1:\d+$/', $peer) ? 'accepted' : $peer, ': ', fgets($connection);
    fwrite($connection, "bye\n");
});
spawn(function () use ($address) {
    delay(2);
    echo "other connects\n";
    $connection = stream_socket_client("tcp://$address");
    fwrite($connection, "hello\n");
    echo fgets($connection);
});
?>
--EXPECT--
accept
other connects
accepted: hello
bye
