--TEST--
Each connection has its own conversation, also when a descriptor number is used again
--EXTENSIONS--
true_async
--FILE--
<?php
use function Async\{await, spawn};

require __DIR__ . '/../_lib/net.inc';

for ($round = 0; $round < 3; $round++) {
    [$near, $far] = tcp_pair();
    $reader = spawn(fn() => fread($near, 10));
    until_parked($reader);
    fwrite($far, "round $round");
    echo await($reader), "\n";
    fclose($near);
    fclose($far);
}
?>
--EXPECT--
round 0
round 1
round 2
