--TEST--
A hundred coroutines read from sockets of their own at the same time
--EXTENSIONS--
true_async
sockets
--FILE--
<?php
use function Async\{await, spawn};

require __DIR__ . '/../_lib/net.inc';

for ($i = 0; $i < 100; $i++) {
    [$near, $far[$i]] = socket_unix_pair();
    $readers[] = spawn(fn() => (int) socket_read($near, 100));
}
until_parked(...$readers);
foreach (array_reverse($far, true) as $i => $socket) {
    socket_write($socket, (string) $i);
}
echo array_sum(array_map(await(...), $readers)), "\n";
?>
--EXPECT--
4950
