--TEST--
Futures that are dropped before the tasks settle leave no trace in the group
--EXTENSIONS--
true_async
--FILE--
<?php
use Async\{Future, FutureState, TaskGroup};
use function Async\{await, suspend};

$group = new TaskGroup;
$gate = new FutureState;
$group->spawn(fn() => await(new Future($gate)));
foreach (['all', 'race', 'any'] as $method) {
    for ($i = 0; $i < 1000; $i++) {
        $group->$method()->ignore();
    }
}
$before = memory_get_usage();
foreach (['all', 'race', 'any'] as $method) {
    for ($i = 0; $i < 1000; $i++) {
        $group->$method()->ignore();
    }
}
var_dump(memory_get_usage() - $before < 1000);
$kept = [$group->all(), $group->race(), $group->any()];
$gate->complete('done');
foreach ($kept as $future) {
    echo json_encode(await($future)), "\n";
}
?>
--EXPECT--
bool(true)
["done"]
"done"
"done"
