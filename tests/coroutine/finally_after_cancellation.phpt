--TEST--
Callbacks of finally() run when the coroutine was cancelled before its first run
--EXTENSIONS--
true_async
--FILE--
<?php
use function Async\{spawn, await};

require __DIR__ . '/../_lib/parked.inc';

$coroutine = spawn(fn() => print("never\n"));
$coroutine->finally(fn($ended) => print("finally\n"));
$coroutine->cancel();
try {
    await($coroutine);
} catch (Cancellation $e) {
    until_all_parked();
    echo get_class($e), "\n";
}
?>
--EXPECT--
finally
Async\AsyncCancellation
