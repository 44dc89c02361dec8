--TEST--
A thousand waiting coroutines can be cancelled at once
--EXTENSIONS--
true_async
--FILE--
<?php
use function Async\{spawn, suspend, delay, get_coroutines};

$all = [];
$started = 0;
$ended = 0;
for ($i = 0; $i < 1000; $i++) {
    $all[] = spawn(function () use (&$started, &$ended) {
        $started++;
        try {
            delay(60000);
        } finally {
            $ended++;
        }
    });
}
while ($started < 1000) {
    suspend();
}
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
