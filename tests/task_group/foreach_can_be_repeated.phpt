--TEST--
Each foreach over a group sees all outcomes, in the same order
--EXTENSIONS--
true_async
--FILE--
<?php
use Async\TaskGroup;
use function Async\suspend;

$group = new TaskGroup(2, 0);
for ($i = 0; $i < 5; $i++) {
    $group->spawn(function () use ($i) { for ($n = 5 * $i % 7; $n > 0; $n--) { suspend(); } return $i; });
}
$group->close();
$orders = [];
foreach ([1, 2, 3] as $round) {
    $order = [];
    foreach ($group as $key => [$result]) {
        $order[] = $key;
        if ($round === 2 && count($order) === 2) {
            break;
        }
    }
    $orders[] = $order;
}
sort($order);
var_dump($orders[0] === $orders[2], array_slice($orders[0], 0, 2) === $orders[1], $order === [0, 1, 2, 3, 4]);
?>
--EXPECT--
bool(true)
bool(true)
bool(true)
