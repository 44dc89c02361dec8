--TEST--
Tasks in the queue start in order as places become free
--EXTENSIONS--
true_async
--FILE--
<?php
use Async\TaskGroup;
use function Async\await;

$group = new TaskGroup(2, 0);
$order = [];
for ($i = 0; $i < 8; $i++) {
    $group->spawn(function () use (&$order, $i) { $order[] = $i; });
}
await($group->all());
echo implode(' ', $order), "\n";
?>
--EXPECT--
0 1 2 3 4 5 6 7
