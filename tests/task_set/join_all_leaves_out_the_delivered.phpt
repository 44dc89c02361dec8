--TEST--
joinAll() is about the tasks that are there at the call, without those that others get meanwhile
--EXTENSIONS--
true_async
--FILE--
<?php
use Async\{Future, FutureState, TaskSet};
use function Async\await;

$set = new TaskSet;
$gates = ['a' => new FutureState, 'b' => new FutureState, 'c' => new FutureState, 'd' => new FutureState];
foreach (['a', 'b', 'c'] as $key) {
    $set->spawnWithKey($key, fn() => await(new Future($gates[$key])));
}
$all = $set->joinAll();
$next = $set->joinNext();
$set->spawnWithKey('d', fn() => await(new Future($gates['d'])));
$gates['b']->complete('first');
echo await($next), "\n";
$gates['a']->complete('second');
$gates['c']->complete('third');
echo json_encode(await($all)), ' ', count($set), "\n";
$gates['d']->complete('later');
echo json_encode(await($set->joinAll())), "\n";
?>
--EXPECT--
first
{"a":"second","c":"third"} 1
{"d":"later"}
