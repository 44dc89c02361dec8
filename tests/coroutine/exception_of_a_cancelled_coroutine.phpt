--TEST--
getException() of a cancelled coroutine is the reason
--EXTENSIONS--
true_async
--FILE--
<?php
use Async\AsyncCancellation;
use function Async\{spawn, await};

$reason = new AsyncCancellation('stop');
$coroutine = spawn(fn() => 1);
$coroutine->cancel($reason);
var_dump($coroutine->getException());
try {
    await($coroutine);
} catch (AsyncCancellation) {
}
var_dump($coroutine->getException() === $reason);
?>
--EXPECT--
NULL
bool(true)
