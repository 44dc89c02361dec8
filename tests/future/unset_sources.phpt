--TEST--
Sources may be unset while a derived future waits for them
--EXTENSIONS--
true_async
--FILE--
<?php
use Async\{Future, FutureState};
use function Async\{spawn, delay};

$state = new FutureState;
$future = new Future($state);
$derived = $future->map(fn($v) => "$v");
$last = $derived->map(fn($v) => "$v!");
unset($future, $derived);
gc_collect_cycles();
spawn(function () use ($state) {
    delay(1);
    $state->complete('value');
});
unset($state);
echo $last->await(), "\n";
?>
--EXPECT--
value!
