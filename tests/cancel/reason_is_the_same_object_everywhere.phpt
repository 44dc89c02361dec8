--TEST--
The body and every awaiter, however often, get the identical reason
--EXTENSIONS--
true_async
--FILE--
<?php
use Async\AsyncCancellation;
use function Async\{spawn, suspend, await, delay};

$seen = [];
$coroutine = spawn(function () use (&$seen) {
    try {
        delay(60000);
    } catch (AsyncCancellation $e) {
        $seen[] = $e;
        throw $e;
    }
});
while (!$coroutine->isStarted()) {
    suspend();
}
$coroutine->cancel($seen[] = new AsyncCancellation('stop'));
for ($i = 0; $i < 2; $i++) {
    try {
        await($coroutine);
    } catch (AsyncCancellation $e) {
        $seen[] = $e;
    }
}
$seen[] = $coroutine->getException();
var_dump(count($seen), count(array_unique(array_map('spl_object_id', $seen))));
?>
--EXPECT--
int(5)
int(1)
