--TEST--
getResults() and getErrors() are snapshots by key of what has settled
--EXTENSIONS--
true_async
--FILE--
<?php
use Async\{Future, FutureState, TaskGroup};
use function Async\await;

$group = new TaskGroup;
$gate = new FutureState;
$group->spawnWithKey('x', fn() => await(new Future($gate)));
$group->spawnWithKey('a', fn() => throw new LogicException('failed'));
$group->spawnWithKey('b', fn() => 'done');
$group->spawnWithKey('n', fn() => null);
var_dump($group->getResults(), $group->getErrors());
$group->spawnWithKey('last', fn() => 1);
await($group->race()->catch(fn() => null));
while (count($group->getResults()) + count($group->getErrors()) < 4) {
    Async\suspend();
}
$results = $group->getResults();
echo json_encode([$results, array_map(fn($e) => $e->getMessage(), $group->getErrors())]), "\n";
$gate->complete('late');
await($group->all(true));
echo json_encode([$results, $group->getResults()]), "\n";
?>
--EXPECT--
array(0) {
}
array(0) {
}
[{"b":"done","n":null,"last":1},{"a":"failed"}]
[{"b":"done","n":null,"last":1},{"x":"late","b":"done","n":null,"last":1}]
