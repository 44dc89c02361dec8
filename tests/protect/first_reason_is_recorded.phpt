--TEST--
Of several cancellations inside a section the first one counts
--EXTENSIONS--
true_async
--FILE--
<?php
use Async\AsyncCancellation;
use function Async\{spawn, await, protect};

$coroutine = spawn(function () use (&$coroutine) {
    protect(fn() => await(spawn(function () use (&$coroutine) {
        $coroutine->cancel(new AsyncCancellation('first'));
        $coroutine->cancel(new AsyncCancellation('second'));
    })));
});
try {
    await($coroutine);
} catch (AsyncCancellation $e) {
    echo $e->getMessage(), "\n";
}
?>
--EXPECT--
first
