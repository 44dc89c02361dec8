--TEST--
A hundred thousand coroutines may be queued before the first one starts
--EXTENSIONS--
true_async
--FILE--
<?php
use function Async\{spawn, suspend, get_coroutines};

$count = 0;
for ($i = 0; $i < 100000; $i++) {
    spawn(function () use (&$count) {
        $count++;
    });
}
while (count(get_coroutines()) > 1) {
    suspend();
}
echo $count, "\n";
?>
--EXPECT--
100000
