--TEST--
A connect to a local socket whose queue is full fails as in stock PHP
--EXTENSIONS--
true_async
--FILE--
<?php
require __DIR__ . '/../_lib/same.inc';
require __DIR__ . '/../_lib/net.inc';

$path = tempnam(sys_get_temp_dir(), 'test');
unlink($path);
$listener = stream_socket_server("unix://$path", $code, $message, STREAM_SERVER_BIND | STREAM_SERVER_LISTEN,
    stream_context_create(['socket' => ['backlog' => 0]]));
$waiting = stream_socket_client("unix://$path");
same_as_plain(['connect' => function () use ($path) {
    return json_encode([@stream_socket_client("unix://$path", $code, $message, 1), $code, $message]);
}]);
unlink($path);
?>
--EXPECT--
connect: '[false,11,"Resource temporarily unavailable"]'
