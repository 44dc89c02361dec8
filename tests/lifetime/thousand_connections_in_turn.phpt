--TEST--
A thousand connections one after the other leave no descriptor behind
--EXTENSIONS--
true_async
--FILE--
<?php
use function Async\{await, delay, spawn};

require __DIR__ . '/../_lib/net.inc';

[$listener, $address] = listen_tcp();
spawn(function () use ($listener) {
    while ($connection = @stream_socket_accept($listener, 60)) {
        fwrite($connection, fgets($connection));
        fclose($connection);
    }
});
await(spawn(fn() => delay(1)));
$before = open_descriptors();
$client = spawn(function () use ($address) {
    for ($i = 0; $i < 1000; $i++) {
        $connection = stream_socket_client("tcp://$address");
        fwrite($connection, "$i\n");
        if ((int) fgets($connection) !== $i) {
            return "wrong answer $i";
        }
        fclose($connection);
    }
    return 'all answered';
});
echo await($client), "\n";
delay(10);
var_dump(count(open_descriptors()) === count($before));
fclose($listener);
?>
--EXPECT--
all answered
bool(true)
