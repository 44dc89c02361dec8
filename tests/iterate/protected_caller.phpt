--TEST--
A caller inside protect() is not disturbed
--EXTENSIONS--
true_async
--FILE--
<?php
use Async\AsyncCancellation;
use function Async\{await, delay, iterate, protect, spawn, suspend};

$isInside = false;
$caller = spawn(function () use (&$isInside) {
    protect(function () use (&$isInside) {
        iterate([1, 2], function ($value) use (&$isInside) {
            $isInside = true;
            delay(2);
            echo "call $value\n";
        }, 1);
    });
});
while (!$isInside) {
    suspend();
}
$caller->cancel();
try {
    await($caller);
} catch (AsyncCancellation $e) {
    echo $e->getMessage(), "\n";
}
?>
--EXPECT--
call 1
call 2
Coroutine has been cancelled
