--TEST--
A wait that ends before the deadline of an earlier one is not kept until then
--EXTENSIONS--
true_async
--FILE--
<?php
use Async\{Future, FutureState};
use function Async\{spawn, await, timeout, delay};

$state = new FutureState;
$future = new Future($state);
$coroutine = spawn(function () use ($future) {
    echo await($future, timeout(60000)), "\n";
    delay(5);
    echo "short\n";
});
spawn(fn() => $state->complete('value'));
await($coroutine, timeout(5000));
?>
--EXPECT--
value
short
