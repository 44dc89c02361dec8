--TEST--
Ten thousand coroutines wait at once and all come back
--EXTENSIONS--
true_async
--FILE--
<?php
use Async\{Future, FutureState};
use function Async\{spawn, await, get_coroutines, suspend};

$state = new FutureState;
$future = new Future($state);
$sum = 0;
$started = 0;
$all = [];
for ($i = 1; $i <= 10000; $i++) {
    $all[] = spawn(function () use ($i, $future, &$sum, &$started) {
        $started++;
        await($future);
        $sum += $i;
    });
}
while ($started < 10000) {
    suspend();
}
echo count(get_coroutines()), "\n";
$state->complete(null);
foreach ($all as $coroutine) {
    await($coroutine);
}
echo $sum, ' ', count(get_coroutines()), "\n";
?>
--EXPECT--
10001
50005000 1
