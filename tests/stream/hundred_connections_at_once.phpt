--TEST--
A hundred clients and a server of coroutines talk at the same time
--EXTENSIONS--
true_async
--FILE--
<?php
use function Async\{await, spawn};

require __DIR__ . '/../_lib/net.inc';

[$listener, $address] = listen_tcp();
$server = spawn(function () use ($listener) {
    $waiting = [];
    for ($i = 0; $i < 100; $i++) {
        $waiting[] = stream_socket_accept($listener, 60);
    }
    // Nobody is answered before all are there.
    foreach (array_reverse($waiting) as $connection) {
        fwrite($connection, strrev(trim(fgets($connection))) . "\n");
    }
});
for ($i = 0; $i < 100; $i++) {
    $clients[] = spawn(function () use ($address, $i) {
        $connection = stream_socket_client("tcp://$address");
        fwrite($connection, "abc$i\n");
        return trim(fgets($connection)) === strrev("abc$i");
    });
}
echo array_sum(array_map(await(...), $clients)), "\n";
?>
--EXPECT--
100
