--TEST--
A callback of finally() may wait; awaiters do not wait for it to end
--EXTENSIONS--
true_async
--FILE--
<?php
use Async\{Future, FutureState};
use function Async\{spawn, await};

require __DIR__ . '/../_lib/parked.inc';

$state = new FutureState;
$future = new Future($state);
$coroutine = spawn(fn() => 'value');
$coroutine->finally(function () use ($future) {
    echo "begins\n";
    await($future);
    echo "ends\n";
});
$value = await($coroutine);
until_all_parked();
echo $value, "\n";
$state->complete(1);
?>
--EXPECT--
begins
value
ends
