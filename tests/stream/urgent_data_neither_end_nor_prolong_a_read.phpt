--TEST--
A read of a connection times out as if no urgent data came, which it does not read
--EXTENSIONS--
true_async
--FILE--
<?php
use function Async\{await, delay, spawn};

require __DIR__ . '/../_lib/net.inc';

/* The first read of a stream goes another way than the others. */
foreach (['first', 'second'] as $read) {
    [$near, $far] = tcp_pair();
    if ($read === 'second') {
        fwrite($far, 'first');
        await(spawn(fread(...), $near, 5));
    }
    stream_set_timeout($near, 0, 300_000);
    $begin = hrtime(true);
    $reader = spawn(fread(...), $near, 10);
    $sent = 0;
    while (!$reader->isCompleted() && $sent < 100) {
        stream_socket_sendto($far, '!', STREAM_OOB);
        $sent++;
        delay(100);
    }
    echo "$read read:\n";
    var_dump(hrtime(true) - $begin >= 300e6, $sent < 100, await($reader), stream_get_meta_data($near)['timed_out']);
}
?>
--EXPECT--
first read:
bool(true)
bool(true)
bool(false)
bool(true)
second read:
bool(true)
bool(true)
bool(false)
bool(true)
