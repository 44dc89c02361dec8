--TEST--
Thousands of callbacks of one source, of which some are cancelled before
--EXTENSIONS--
true_async
--FILE--
<?php
use Async\{Future, FutureState};
use function Async\delay;

$state = new FutureState;
$future = new Future($state);
$called = 0;
for ($i = 0; $i < 10000; $i++) {
    $derived[$i] = $future->map(function ($v) use (&$called) { $called += $v; });
}
for ($i = 0; $i < 10000; $i += 4) {
    $derived[$i]->cancel();
}
$state->complete(1);
foreach ($derived as $one) {
    if (!$one->isCompleted()) {
        $one->await();
    }
    $one->ignore();
}
echo $called, "\n";
?>
--EXPECT--
7500
