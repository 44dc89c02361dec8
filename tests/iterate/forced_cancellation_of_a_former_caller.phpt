--TEST--
Who has called iterate() is reached by a forced cancellation like anybody else
--EXTENSIONS--
true_async
--FILE--
<?php
use Async\AsyncCancellation;
use function Async\{delay, iterate, protect, spawn, suspend};

iterate([1, 2], fn() => null);
$isWaiting = $isProtected = false;
spawn(function () use (&$isWaiting, &$isProtected) {
    try {
        $isWaiting = true;
        delay(20000);
    } finally {
        while (!$isProtected) {
            suspend();
        }
        throw new LogicException('second');
    }
});
while (!$isWaiting) {
    suspend();
}
spawn(fn() => throw new LogicException('first'));

try {
    delay(10000);
} catch (AsyncCancellation) {
    echo "the first failure cancels\n";
}
try {
    protect(function () use (&$isProtected) {
        $isProtected = true;
        delay(10000);
        echo "not reached\n";
    });
} catch (AsyncCancellation) {
    echo "the second one forces\n";
}
?>
--EXPECTF--
the first failure cancels
the second one forces

Fatal error: Uncaught LogicException: first in %s
Stack trace:%A
