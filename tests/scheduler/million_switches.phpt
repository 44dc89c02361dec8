--TEST--
A million switches between two coroutines
--EXTENSIONS--
true_async
--FILE--
<?php
use function Async\{spawn, suspend, await};

$count = 0;
$loop = function () use (&$count) {
    for ($i = 0; $i < 500000; $i++) {
        $count++;
        suspend();
    }
};
$a = spawn($loop);
$b = spawn($loop);
await($a);
await($b);
echo $count, "\n";
?>
--EXPECT--
1000000
