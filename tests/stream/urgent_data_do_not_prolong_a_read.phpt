--TEST--
A read of a connection times out although urgent data come, which it does not read
--EXTENSIONS--
true_async
--FILE--
<?php
use function Async\{await, delay, spawn};

require __DIR__ . '/../_lib/net.inc';

[$near, $far] = tcp_pair();
fwrite($far, 'first');
await(spawn(fread(...), $near, 5));
stream_set_timeout($near, 0, 300_000);
$reader = spawn(fread(...), $near, 10);
$sent = 0;
while (!$reader->isCompleted() && $sent < 100) {
    stream_socket_sendto($far, '!', STREAM_OOB);
    $sent++;
    delay(100);
}
var_dump($sent < 100, await($reader), stream_get_meta_data($near)['timed_out']);
?>
--EXPECT--
bool(true)
bool(false)
bool(true)
