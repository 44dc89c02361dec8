--TEST--
Only the end of the outermost section delivers the cancellation
--EXTENSIONS--
true_async
--FILE--
<?php
use Async\AsyncCancellation;
use function Async\{spawn, suspend, await, protect};

$coroutine = spawn(function () use (&$coroutine) {
    protect(function () use (&$coroutine) {
        protect(fn() => await(spawn(fn() => $coroutine->cancel())));
        echo "inner left\n";
        suspend();
        echo "outer goes on\n";
    });
    echo "never\n";
});
try {
    await($coroutine);
} catch (AsyncCancellation) {
    echo "cancelled\n";
}
?>
--EXPECT--
inner left
outer goes on
cancelled
