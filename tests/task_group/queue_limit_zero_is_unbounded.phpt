--TEST--
With a queue limit of 0 spawn() never waits
--EXTENSIONS--
true_async
--FILE--
<?php
use Async\TaskGroup;
use function Async\await;

$group = new TaskGroup(1, 0);
for ($i = 0; $i < 1000; $i++) {
    $group->spawn(fn() => 1);
}
echo count($group), "\n";
echo array_sum(await($group->all())), "\n";
?>
--EXPECT--
1000
1000
