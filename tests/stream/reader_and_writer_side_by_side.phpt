--TEST--
One coroutine reads from a connection while another one writes to it
--EXTENSIONS--
true_async
--FILE--
<?php
use function Async\{await, spawn};

require __DIR__ . '/../_lib/net.inc';

[$near, $far] = tcp_pair();
$reader = spawn(function () use ($near) {
    for ($sum = 0, $i = 0; $i < 500; $i++) {
        $sum += (int) fgets($near);
    }
    return $sum;
});
spawn(function () use ($near) {
    for ($i = 0; $i < 500; $i++) {
        fwrite($near, "$i\n");
    }
});
spawn(function () use ($far) {
    for ($i = 0; $i < 500; $i++) {
        fwrite($far, fgets($far));
    }
});
echo await($reader), "\n";
?>
--EXPECT--
124750
