--TEST--
spawn() and spawnWithKey() pass positional, named and unpacked arguments by value
--EXTENSIONS--
true_async
--FILE--
<?php
use Async\TaskGroup;
use function Async\await;

$group = new TaskGroup(1);
$show = fn(int $a, int $b = 2, int ...$rest) => json_encode([$a, $b, $rest]);
foreach (range(1, 2) as $round) {
    $group->spawn($show, 1);
    $group->spawn($show, 1, 3, 4, 5);
    $group->spawn($show, b: 7, a: 6);
}
$group->spawnWithKey("k$round", $show, 8, b: 9);
$group->spawnWithKey(task: $show, key: 'named', a: 10);
$value = [1];
$reference = &$value[0];
$group->spawn(fn($array, $number) => json_encode([$array, $number]), [$reference], $reference);
$reference = 2;
foreach (await($group->all()) as $key => $result) {
    echo "$key: $result\n";
}
?>
--EXPECT--
0: [1,2,[]]
1: [1,3,[4,5]]
2: [6,7,[]]
3: [1,2,[]]
4: [1,3,[4,5]]
5: [6,7,[]]
k2: [8,9,[]]
named: [10,2,[]]
6: [[1],1]
