--TEST--
finally() callbacks run in order, each in a coroutine of its own, before awaiters continue
--EXTENSIONS--
true_async
--FILE--
<?php
use function Async\{spawn, await, suspend, current_coroutine, delay};

$coroutine = spawn(function () { suspend(); return 'x'; });
foreach ([1, 2] as $n) {
    $coroutine->finally(function ($ended) use ($coroutine, $n) {
        var_dump($ended === $coroutine, $ended->isCompleted(), current_coroutine() !== $coroutine);
        echo "callback $n\n";
    });
}
echo await($coroutine), "\n";
$coroutine->finally(function ($ended) { echo "at once ", $ended->getResult(), "\n"; });
echo "after\n";
$cancelled = spawn(fn() => 1);
$cancelled->finally(fn($c) => print('cancelled: ' . $c->getException()->getMessage() . "\n"));
$cancelled->cancel();
delay(1);
foreach (['strlen', null] as $bad) {
    try {
        $coroutine->finally($bad);
    } catch (TypeError $e) {
        echo $e->getMessage(), "\n";
    }
}
try {
    $coroutine->finally(fn() => throw new LogicException('from the callback'));
} catch (LogicException $e) {
    echo $e->getMessage(), "\n";
}
?>
--EXPECT--
bool(true)
bool(true)
bool(true)
callback 1
bool(true)
bool(true)
bool(true)
callback 2
x
at once x
after
cancelled: Coroutine has been cancelled
Async\Coroutine::finally(): Argument #1 ($callback) must be of type Closure, string given
Async\Coroutine::finally(): Argument #1 ($callback) must be of type Closure, null given
from the callback
