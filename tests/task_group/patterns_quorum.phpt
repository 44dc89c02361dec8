--TEST--
A quorum: the first three of five results, then the rest is cancelled
--EXTENSIONS--
true_async
--FILE--
<?php
use Async\TaskGroup;
use function Async\{delay, suspend};

function quorum(int $wanted, callable ...$tasks): array
{
    $group = new TaskGroup;
    foreach ($tasks as $task) {
        $group->spawn($task);
    }
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
$slow = function () {
    try {
        delay(10_000);
    } finally {
        echo "cancelled\n";
    }
};
$results = quorum(3, $slow, fn() => 'b', fn() => throw new LogicException, fn() => 'd', fn() => 'e', $slow);
ksort($results);
echo json_encode($results), "\n";
suspend();
echo "end\n";
?>
--EXPECT--
{"1":"b","3":"d","4":"e"}
cancelled
cancelled
end
