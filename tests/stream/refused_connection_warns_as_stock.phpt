--TEST--
A refused connection gives one warning, false and the number of the error
--EXTENSIONS--
true_async
--FILE--
<?php
use function Async\{await, spawn};

require __DIR__ . '/../_lib/net.inc';

$dead = dead_address();
await(spawn(function () use ($dead) {
    var_dump(stream_socket_client("tcp://$dead", $code, $message, 5), $code, $message);
}));
?>
--EXPECTF--
Warning: stream_socket_client(): Unable to connect to tcp://127.0.0.1:%d (Connection refused) in %s on line %d
bool(false)
int(111)
string(18) "Connection refused"
