--TEST--
Without a reason a plain AsyncCancellation is made at the call
--EXTENSIONS--
true_async
--FILE--
<?php
use function Async\{spawn, await};

$coroutine = spawn(fn() => 1);
$coroutine->cancel();
try {
    await($coroutine);
} catch (Cancellation $e) {
    var_dump(get_class($e), $e->getPrevious(), $e->getLine());
}
?>
--EXPECT--
string(23) "Async\AsyncCancellation"
NULL
int(5)
