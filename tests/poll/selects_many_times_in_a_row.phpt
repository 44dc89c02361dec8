--TEST--
Selecting and reading take turns a thousand times
--EXTENSIONS--
true_async
--FILE--
<?php
use function Async\{await, spawn};

require __DIR__ . '/../_lib/net.inc';

[$near, $far] = tcp_pair();
$reader = spawn(function () use ($near) {
    $sum = 0;
    for ($i = 0; $i < 1000; $i++) {
        $read = [$near];
        $write = $except = null;
        if (stream_select($read, $write, $except, 30) !== 1) {
            return "round $i failed";
        }
        $sum += (int) fgets($near);
        fwrite($near, "ack\n");
    }
    return $sum;
});
spawn(function () use ($far) {
    for ($i = 0; $i < 1000; $i++) {
        fwrite($far, "$i\n");
        fgets($far);
    }
});
echo await($reader), "\n";
?>
--EXPECT--
499500
