--TEST--
A read that takes longer than stream_set_timeout() allows; the stream stays usable and nothing is lost
--EXTENSIONS--
true_async
--FILE--
<?php
use function Async\{await, spawn};

require __DIR__ . '/../_lib/net.inc';

[$near, $far] = tcp_pair();
$reader = spawn(function () use ($near, $far) {
    stream_set_timeout($near, 0, 20000);
    var_dump(fread($near, 10));
    $data = stream_get_meta_data($near);
    var_dump($data['timed_out'], $data['eof']);
    fwrite($far, "late\n");
    var_dump(fgets($near), stream_get_meta_data($near)['timed_out']);
});
await($reader);
?>
--EXPECTF--
%s
bool(true)
bool(false)
string(5) "late
"
bool(false)
