--TEST--
Each callback runs in a coroutine of its own: one that waits does not hold up the others
--EXTENSIONS--
true_async
--FILE--
<?php
use Async\{Future, FutureState};
use function Async\{current_coroutine, await};

$state = new FutureState;
$future = new Future($state);
$gate = new FutureState;
$ids = [];
$slow = $future->map(function () use (&$ids, $gate) {
    $ids[] = current_coroutine()->getId();
    (new Future($gate))->await();
    echo "slow\n";
});
$fast = $future->map(function () use (&$ids, $gate) {
    $ids[] = current_coroutine()->getId();
    echo "fast\n";
    $gate->complete(null);
});
$state->complete(null);
await($fast);
await($slow);
$ids[] = current_coroutine()->getId();
var_dump(count(array_unique($ids)));
?>
--EXPECT--
fast
slow
int(3)
