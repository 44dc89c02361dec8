--TEST--
A cancellation inside protect() is thrown where the outermost protect() ends
--EXTENSIONS--
true_async
--FILE--
<?php
use function Async\{spawn, await, suspend, protect, delay};

$coroutine = spawn(function () {
    try {
        $value = protect(function () {
            echo "in\n";
            delay(2);
            echo protect(fn() => "inner\n");
            suspend();
            echo "still in\n";
            return 'lost';
        });
        echo "not reached\n";
    } catch (Cancellation $e) {
        echo 'out: ', $e->getMessage(), "\n";
        throw $e;
    }
});
suspend();
$coroutine->cancel(new Async\AsyncCancellation('first'));
$coroutine->cancel(new Async\AsyncCancellation('second'));
var_dump($coroutine->isCancellationRequested(), $coroutine->isCancelled());
try {
    await($coroutine);
} catch (Cancellation $e) {
    echo 'await: ', $e->getMessage(), "\n";
}
var_dump($coroutine->isCancelled());

// The closure's own exception leaves; the cancellation is delivered at the next wait.
$coroutine = spawn(function () {
    try {
        protect(function () { suspend(); throw new LogicException('own'); });
    } catch (LogicException $e) {
        echo $e->getMessage(), "\n";
    }
    try {
        suspend();
    } catch (Cancellation $e) {
        echo "delivered\n";
    }
    return 'value';
});
suspend();
$coroutine->cancel();
var_dump(await($coroutine), $coroutine->isCancelled());

var_dump(protect(fn() => 'top level'));
foreach (['strlen', [new ArrayObject, 'count'], null] as $bad) {
    try {
        protect($bad);
    } catch (TypeError $e) {
        echo $e->getMessage(), "\n";
    }
}
var_dump(protect(function &() { static $x = 5; return $x; }));
?>
--EXPECT--
in
bool(true)
bool(false)
inner
still in
out: first
await: first
bool(true)
own
delivered
string(5) "value"
bool(false)
string(9) "top level"
Async\protect(): Argument #1 ($closure) must be of type Closure, string given
Async\protect(): Argument #1 ($closure) must be of type Closure, array given
Async\protect(): Argument #1 ($closure) must be of type Closure, null given
int(5)
