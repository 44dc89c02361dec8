--TEST--
A large fwrite() lets another coroutine read it, and writes all
--EXTENSIONS--
true_async
--FILE--
<?php
use function Async\{await, delay, spawn};

require __DIR__ . '/../_lib/net.inc';

[$near, $far] = unix_pair();
$writer = spawn(function () use (&$near) {
    echo "write\n";
    $count = fwrite($near, str_repeat('0123456789', 200000));
    echo "written $count\n";
    fclose($near);
});
$reader = spawn(function () use ($far) {
    delay(2);
    echo "other reads\n";
    return md5(stream_get_contents($far)) === md5(str_repeat('0123456789', 200000));
});
var_dump(await($reader));
?>
--EXPECT--
write
other reads
written 2000000
bool(true)
