--TEST--
A thousand waiting coroutines can be cancelled at once
--EXTENSIONS--
true_async
--FILE--
<?php
use function Async\{spawn, suspend, delay, get_coroutines};

$all = [];
$ended = 0;
for ($i = 0; $i < 1000; $i++) {
    $all[] = spawn(function () use (&$ended) {
        try {
            delay(60000);
        } finally {
            $ended++;
        }
    });
}
delay(1);
foreach ($all as $coroutine) {
    $coroutine->cancel();
}
while (count(get_coroutines()) > 1) {
    suspend();
}
echo $ended, "\n";
?>
--EXPECT--
1000
