--TEST--
Who is woken runs after those who were ready before
--EXTENSIONS--
true_async
--FILE--
<?php
use Async\{Future, FutureState};
use function Async\{spawn, suspend, await};

$state = new FutureState;
$future = new Future($state);
spawn(function () use ($future) {
    await($future);
    echo "woken\n";
});
suspend();
spawn(fn() => print("spawned before the wake-up\n"));
$state->complete(null);
spawn(fn() => print("spawned after the wake-up\n"));
suspend();
?>
--EXPECT--
spawned before the wake-up
woken
spawned after the wake-up
