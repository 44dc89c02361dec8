--TEST--
The cancellation is delivered between two sections, the second one does not begin
--EXTENSIONS--
true_async
--FILE--
<?php
use Async\AsyncCancellation;
use function Async\{spawn, suspend, await, protect};

$coroutine = spawn(function () {
    protect(fn() => suspend());
    protect(fn() => print("never\n"));
});
while (!$coroutine->isStarted()) {
    suspend();
}
$coroutine->cancel();
try {
    await($coroutine);
} catch (AsyncCancellation) {
    echo "cancelled\n";
}
?>
--EXPECT--
cancelled
