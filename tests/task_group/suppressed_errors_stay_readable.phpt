--TEST--
suppressErrors() hides nothing: the errors can still be read and awaited
--EXTENSIONS--
true_async
--FILE--
<?php
use Async\{CompositeException, TaskGroup};
use function Async\await;

$group = new TaskGroup;
$group->spawn(fn() => throw new LogicException('bad'));
$group->close();
$group->awaitCompletion();
$group->suppressErrors();
echo $group->getErrors()[0]->getMessage(), "\n";
foreach (['all', 'any', 'race'] as $method) {
    try {
        await($group->$method());
    } catch (Exception $e) {
        echo get_class($e), "\n";
    }
}
foreach ($group as [$result, $error]) {
    echo $error->getMessage(), "\n";
}
?>
--EXPECT--
bad
Async\CompositeException
Async\CompositeException
LogicException
bad
