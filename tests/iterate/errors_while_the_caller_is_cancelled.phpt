--TEST--
What goes wrong while a cancelled caller ends its calls counts more than the cancellation, which is found behind it
--EXTENSIONS--
true_async
--FILE--
<?php
use Async\AsyncCancellation;
use function Async\{await, delay, iterate, spawn, suspend};

$isInside = false;
$caller = spawn(function () use (&$isInside) {
    iterate([1], function () use (&$isInside) {
        try {
            $isInside = true;
            delay(10000);
        } catch (AsyncCancellation) {
            throw new LogicException('clean-up failed');
        }
    });
});
while (!$isInside) {
    suspend();
}
$caller->cancel(new AsyncCancellation('enough'));
try {
    await($caller);
} catch (LogicException $e) {
    echo $e->getMessage(), ' <- ', $e->getPrevious()->getMessage(), "\n";
}
?>
--EXPECT--
clean-up failed <- enough
