--TEST--
Each of several coroutines on one datagram socket gets a whole message
--EXTENSIONS--
true_async
sockets
--FILE--
<?php
use function Async\{await, spawn};

require __DIR__ . '/../_lib/net.inc';

socket_create_pair(AF_UNIX, SOCK_DGRAM, 0, $pair);
for ($i = 0; $i < 5; $i++) {
    $readers[] = spawn(fn() => socket_read($pair[1], 100));
}
until_parked(...$readers);
for ($i = 0; $i < 5; $i++) {
    socket_write($pair[0], "message $i");
}
$got = array_map(await(...), $readers);
sort($got);
echo implode("\n", $got), "\n";
?>
--EXPECT--
message 0
message 1
message 2
message 3
message 4
