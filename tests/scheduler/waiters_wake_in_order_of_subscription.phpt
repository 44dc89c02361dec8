--TEST--
Those who wait for one object continue in the order in which they began to wait
--EXTENSIONS--
true_async
--FILE--
<?php
use Async\{Future, FutureState};
use function Async\{spawn, suspend, await};

$state = new FutureState;
$future = new Future($state);
foreach (['c', 'a', 'b'] as $name) {
    spawn(function () use ($name, $future) {
        await($future);
        echo "$name\n";
    });
}
suspend();
$state->complete(null);
?>
--EXPECT--
c
a
b
