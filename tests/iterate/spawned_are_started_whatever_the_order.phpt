--TEST--
What was spawned is started before it is cancelled, whatever order coroutines run in
--EXTENSIONS--
true_async
--FILE--
<?php
use function Async\{await, iterate, spawn, suspend};

$started = 0;
$body = function () use (&$started) {
    $started++;
    suspend();
};
spawn(function () use ($body) {
    iterate(range(1, 50), function () use ($body) {
        spawn($body);
        suspend();
        spawn($body);
    }, 5);
})->asHiPriority();
suspend();
while (count(Async\get_coroutines()) > 1) {
    suspend();
}
echo $started, "\n";
?>
--EXPECT--
100
