--TEST--
A quorum: the first three of five results, then the rest is cancelled
--EXTENSIONS--
true_async
--FILE--
<?php
use Async\TaskGroup;
use function Async\delay;

require __DIR__ . '/../_lib/parked.inc';

function quorum(int $wanted, callable ...$tasks): array
{
    $group = new TaskGroup;
    foreach ($tasks as $task) {
        $group->spawn($task);
    }
    until_all_parked();
    $results = [];
    foreach ($group as $key => [$result, $error]) {
        if (!$error) {
            $results[$key] = $result;
        }
        if (count($results) === $wanted) {
            break;
        }
    }
    return $results;
}
$started = $stopped = 0;
$slow = function () use (&$started, &$stopped) {
    $started++;
    try {
        delay(10_000);
    } finally {
        $stopped++;
    }
};
$results = quorum(3, $slow, fn() => 'b', fn() => throw new LogicException, fn() => 'd', fn() => 'e', $slow);
ksort($results);
echo json_encode($results), "\n";
until_all_parked();
echo "$stopped of $started were cancelled\n";
?>
--EXPECT--
{"1":"b","3":"d","4":"e"}
2 of 2 were cancelled
