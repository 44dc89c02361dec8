--TEST--
foreach takes outcomes out of the set: the task has left it while the body runs
--EXTENSIONS--
true_async
--FILE--
<?php
use Async\TaskSet;

$set = new TaskSet(1, 0);
$set->spawn(fn() => 'a');
$set->spawnWithKey('bad', fn() => throw new LogicException('failed'));
$set->spawn(fn() => 'c');
$set->spawn(fn() => 'd');
$set->close();
foreach ($set as $key => [$result, $error]) {
    echo $key, ': ', var_export($result, true), ' ', $error?->getMessage() ?? 'no error', ', ', count($set), " left\n";
    if ($key === 'bad') {
        break;
    }
}
foreach ($set as $key => [$result, $error]) {
    echo $key, ": $result, ", count($set), " left\n";
}
foreach ($set as $pair) {
    echo "never\n";
}
?>
--EXPECT--
0: 'a' no error, 3 left
bad: NULL failed, 2 left
1: c, 1 left
2: d, 0 left
