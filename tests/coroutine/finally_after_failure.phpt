--TEST--
Callbacks of finally() run when the body failed, before its awaiter gets the exception
--EXTENSIONS--
true_async
--FILE--
<?php
use function Async\{spawn, await};

require __DIR__ . '/../_lib/parked.inc';

$coroutine = spawn(fn() => throw new LogicException('no'));
$coroutine->finally(fn($ended) => print("finally, {$ended->getException()->getMessage()}\n"));
try {
    await($coroutine);
} catch (LogicException $e) {
    until_all_parked();
    echo get_class($e), "\n";
}
?>
--EXPECT--
finally, no
LogicException
