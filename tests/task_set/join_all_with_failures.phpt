--TEST--
joinAll() fails with a CompositeException, or leaves failures out; all tasks leave the set
--EXTENSIONS--
true_async
--FILE--
<?php
use Async\{CompositeException, TaskSet};
use function Async\await;

foreach ([false, true] as $ignoreErrors) {
    foreach (['pending', 'settled'] as $when) {
        $set = new TaskSet;
        $set->spawn(fn() => throw new LogicException('one'));
        $set->spawn(fn() => 'fine');
        $set->spawn(fn() => throw new LogicException('two'));
        if ($when === 'settled') {
            $set->close();
            $set->awaitCompletion();
        }
        try {
            echo json_encode(await($set->joinAll($ignoreErrors)));
        } catch (CompositeException $e) {
            echo $e->getMessage(), ': ', implode(', ', array_map(fn($e) => $e->getMessage(), $e->getExceptions()));
        }
        echo ' ', count($set), "\n";
    }
}
?>
--EXPECT--
2 of 3 tasks failed: one, two 0
2 of 3 tasks failed: one, two 0
{"1":"fine"} 0
{"1":"fine"} 0
