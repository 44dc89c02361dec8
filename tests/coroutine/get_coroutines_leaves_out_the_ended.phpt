--TEST--
Ended and cancelled coroutines vanish from get_coroutines()
--EXTENSIONS--
true_async
--FILE--
<?php
use Async\{Future, FutureState};
use function Async\{spawn, await, get_coroutines, delay};

$a = spawn(fn() => 1);
$b = spawn(fn() => delay(10000));
$state = new FutureState;
$c = spawn(fn() => await(new Future($state)));
await($a);
echo count(get_coroutines()), "\n";
$b->cancel();
echo count(get_coroutines()), "\n";
try {
    await($b);
} catch (Cancellation) {
}
echo count(get_coroutines()), "\n";
$state->complete(null);
await($c);
echo count(get_coroutines()), "\n";
?>
--EXPECT--
3
3
2
1
