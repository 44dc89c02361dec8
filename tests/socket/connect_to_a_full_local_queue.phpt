--TEST--
A blocking connect to a local socket whose queue is full waits for room, like in stock PHP, and lets others run
--EXTENSIONS--
true_async
sockets
--FILE--
<?php
use function Async\{await, spawn};

require __DIR__ . '/../_lib/net.inc';

$path = tempnam(sys_get_temp_dir(), 'test');
unlink($path);
$listener = socket_create(AF_UNIX, SOCK_STREAM, 0);
socket_bind($listener, $path);
socket_listen($listener, 1);
for ($i = 0; $i < 20; $i++) {
    $connecting[] = spawn(function () use ($path) {
        $client = socket_create(AF_UNIX, SOCK_STREAM, 0);
        return socket_connect($client, $path);
    });
}
until_parked(...$connecting);
echo 'waiting: ', array_sum(array_map(fn($c) => (int) $c->isSuspended(), $connecting)) > 10 ? 'most' : 'few', "\n";
for ($i = 0; $i < 20; $i++) {
    $accepted[] = spawn(socket_accept(...), $listener);
}
echo array_sum(array_map(await(...), $connecting)), "\n";
array_map(await(...), $accepted);
unlink($path);
?>
--EXPECT--
waiting: most
20
