--TEST--
The cancellation is delivered between two sections, the second one does not begin
--EXTENSIONS--
true_async
--FILE--
<?php
use Async\AsyncCancellation;
use function Async\{spawn, await, protect};

$coroutine = spawn(function () use (&$coroutine) {
    protect(fn() => await(spawn(fn() => $coroutine->cancel())));
    protect(fn() => print("never\n"));
});
try {
    await($coroutine);
} catch (AsyncCancellation) {
    echo "cancelled\n";
}
?>
--EXPECT--
cancelled
