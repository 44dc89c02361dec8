--TEST--
A coroutine cancelled before its first run ends cancelled without having started
--EXTENSIONS--
true_async
--FILE--
<?php
require __DIR__ . '/../_lib/states.inc';
use function Async\{spawn, await};

$coroutine = spawn(function () {
    echo "never\n";
});
$coroutine->cancel();
echo states($coroutine), "\n";
var_dump($coroutine->isCancellationRequested(), $coroutine->isCancelled());
try {
    await($coroutine);
} catch (Cancellation) {
}
echo states($coroutine), "\n";
?>
--EXPECT--
queued suspended
bool(true)
bool(false)
completed cancelled
