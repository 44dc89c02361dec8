--TEST--
Several coroutines accept from one listener; each connection goes to one of them
--EXTENSIONS--
true_async
--FILE--
<?php
use function Async\{await, spawn};

require __DIR__ . '/../_lib/net.inc';

[$listener, $address] = listen_tcp();
for ($i = 0; $i < 10; $i++) {
    $accepting[] = spawn(function () use ($listener) {
        return trim(fgets(stream_socket_accept($listener, 60)));
    });
}
until_parked(...$accepting);
for ($i = 0; $i < 10; $i++) {
    $client = $clients[] = stream_socket_client("tcp://$address");
    fwrite($client, "$i\n");
}
$got = array_map(await(...), $accepting);
sort($got);
echo implode(' ', $got), "\n";
?>
--EXPECT--
0 1 2 3 4 5 6 7 8 9
