--TEST--
joinAny() fails with all errors when nothing else is left, and they leave the set
--EXTENSIONS--
true_async
--FILE--
<?php
use Async\{AsyncException, CompositeException, TaskSet};
use function Async\await;

foreach (['pending', 'settled'] as $when) {
    $set = new TaskSet;
    $set->spawn(fn() => throw new LogicException('one'));
    $set->spawn(fn() => throw new LogicException('two'));
    if ($when === 'settled') {
        $set->close();
        $set->awaitCompletion();
    }
    $futures = $when === 'pending' ? [$set->joinAny(), $set->joinAny()] : [$set->joinAny()];
    foreach ($futures as $future) {
        try {
            await($future);
        } catch (CompositeException $e) {
            echo $e->getMessage(), ': ', implode(', ', array_map(fn($e) => $e->getMessage(), $e->getExceptions())), "\n";
        } catch (AsyncException $e) {
            echo $e->getMessage(), "\n";
        }
    }
    echo count($set), "\n";
}
?>
--EXPECT--
2 of 2 tasks failed: one, two
No task is left in the TaskSet
0
2 of 2 tasks failed: one, two
0
