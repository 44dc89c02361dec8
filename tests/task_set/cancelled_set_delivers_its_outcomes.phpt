--TEST--
After cancel() what the tasks ended with can still be joined
--EXTENSIONS--
true_async
--FILE--
<?php
use Async\{AsyncCancellation, CompositeException, TaskSet};
use function Async\{await, delay, suspend};

$set = new TaskSet(1, 0);
$set->spawn(fn() => 'done before');
$set->spawn(fn() => delay(10_000));
$set->spawn(fn() => print("never\n"));
while ($set->isFinished()) {
    suspend();
}
echo await($set->joinNext()), "\n";
suspend();
$set->cancel(new AsyncCancellation('enough'));
var_dump($set->isClosed(), $set->isFinished());
$set->awaitCompletion();
try {
    await($set->joinAny());
} catch (CompositeException $e) {
    foreach ($e->getExceptions() as $error) {
        echo get_class($error), ': ', $error->getMessage(), "\n";
    }
}
echo count($set), "\n";
?>
--EXPECT--
done before
bool(true)
bool(false)
Async\AsyncCancellation: enough
Async\AsyncCancellation: enough
0
