--TEST--
joinAll() delivers all results by key in the order of spawning, and empties the set
--EXTENSIONS--
true_async
--FILE--
<?php
use Async\{Future, FutureState, TaskSet};
use function Async\await;

$set = new TaskSet(2, 0);
$gate = new FutureState;
$set->spawnWithKey('slow', fn() => await(new Future($gate)));
$set->spawn(fn() => 'x');
$set->spawnWithKey('last', function () use ($gate) { $gate->complete('s'); return 'l'; });
$future = $set->joinAll();
echo count($set), "\n";
foreach (await($future) as $key => $result) {
    echo "$key: $result\n";
}
echo count($set), "\n";
var_dump(await($set->joinAll()), await((new TaskSet)->joinAll()));
?>
--EXPECT--
3
slow: s
0: x
last: l
0
array(0) {
}
array(0) {
}
