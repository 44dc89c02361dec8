--TEST--
A server and a client on a local socket, both coroutines
--EXTENSIONS--
true_async
--FILE--
<?php
use function Async\{await, spawn};

require __DIR__ . '/../_lib/net.inc';

$path = tempnam(sys_get_temp_dir(), 'test');
unlink($path);
$listener = stream_socket_server("unix://$path");
spawn(function () use ($listener) {
    $connection = stream_socket_accept($listener);
    fwrite($connection, strrev(trim(fgets($connection))) . "\n");
});
$client = spawn(function () use ($path) {
    $connection = stream_socket_client("unix://$path");
    fwrite($connection, "hello\n");
    return fgets($connection);
});
echo await($client);
unlink($path);
?>
--EXPECT--
olleh
