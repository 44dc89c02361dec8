--TEST--
One descriptor number is in turn a socket, a file, a pipe, a listener
--EXTENSIONS--
true_async
--FILE--
<?php
use function Async\{await, spawn};

require __DIR__ . '/../_lib/net.inc';

$rounds = spawn(function () {
    for ($round = 0; $round < 3; $round++) {
        [$near, $far] = unix_pair();
        fwrite($far, 'socket');
        $seen = [fread($near, 10)];
        unset($near, $far);
        $file = fopen(__FILE__, 'r');
        $seen[] = fread($file, 5);
        unset($file);
        $process = proc_open(['echo', 'pipe'], [1 => ['pipe', 'w']], $pipes);
        $seen[] = trim(fgets($pipes[1]));
        unset($pipes, $process);
        [$listener, $address] = listen_tcp();
        $client = stream_socket_client("tcp://$address");
        $connection = stream_socket_accept($listener, 30);
        fwrite($connection, 'accepted');
        $seen[] = fread($client, 10);
        unset($listener, $client, $connection);
        echo implode(' ', $seen), "\n";
    }
});
await($rounds);
?>
--EXPECT--
socket <?php pipe accepted
socket <?php pipe accepted
socket <?php pipe accepted
