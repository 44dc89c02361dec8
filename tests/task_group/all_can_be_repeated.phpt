--TEST--
all() can be asked for as often as one likes, before and after the tasks have settled
--EXTENSIONS--
true_async
--FILE--
<?php
use Async\TaskGroup;
use function Async\await;

$group = new TaskGroup;
$group->spawn(fn() => new stdClass);
$futures = [$group->all(), $group->all()];
$results = [...array_map(fn($future) => await($future)[0], $futures), await($group->all())[0], await($futures[0])[0]];
var_dump(count(array_unique(array_map('spl_object_id', $results))), $group->count());
?>
--EXPECT--
int(1)
int(1)
