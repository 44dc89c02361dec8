--TEST--
any() fails with a CompositeException when all tasks have failed
--EXTENSIONS--
true_async
--FILE--
<?php
use Async\{CompositeException, TaskGroup};
use function Async\await;

$group = new TaskGroup;
$group->spawn(fn() => throw new LogicException('one'));
$group->spawn(fn() => throw new RuntimeException('two'));
$futures = [$group->any(), $group->any()];
await($group->all()->catch(fn() => null));
$futures[] = $group->any();
foreach ($futures as $future) {
    try {
        await($future);
    } catch (CompositeException $e) {
        echo $e->getMessage(), ': ', implode(', ', array_map(fn($e) => $e->getMessage(), $e->getExceptions())), "\n";
    }
}
?>
--EXPECT--
2 of 2 tasks failed: one, two
2 of 2 tasks failed: one, two
2 of 2 tasks failed: one, two
