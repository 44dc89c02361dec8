--TEST--
The deadline of an earlier wait does not end a later one
--EXTENSIONS--
true_async
--FILE--
<?php
use Async\{Future, FutureState};
use function Async\{spawn, await, timeout, delay};

$first = new FutureState;
$second = new FutureState;
$coroutine = spawn(function () use ($first, $second) {
    echo await(new Future($first), timeout(10)), "\n";
    echo await(new Future($second), timeout(10000)), "\n";
});
spawn(fn() => $first->complete('first'));
spawn(function () use ($second) {
    delay(30);
    $second->complete('second');
});
await($coroutine);
?>
--EXPECT--
first
second
