--TEST--
finally callbacks may wait; each runs in a coroutine of its own in the scope of the group
--EXTENSIONS--
true_async
--FILE--
<?php
use Async\TaskGroup;
use function Async\{current_context, current_coroutine, delay, suspend};

$group = new TaskGroup;
$ids = $contexts = [];
$group->spawn(function () { current_context()->set('key', 'of the group'); });
foreach ([1, 2] as $i) {
    $group->finally(function () use (&$ids, &$contexts) {
        $ids[] = current_coroutine()->getId();
        delay(1);
        $contexts[] = current_context()->find('key');
    });
}
$group->close();
$group->awaitCompletion();
unset($group);
while (count($contexts) < 2) {
    suspend();
}
echo implode(', ', $contexts), "\n";
echo count(array_unique($ids)), "\n";
?>
--EXPECT--
of the group, of the group
2
