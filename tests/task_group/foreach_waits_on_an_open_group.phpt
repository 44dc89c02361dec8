--TEST--
foreach over an open group waits for tasks that are still to be spawned
--EXTENSIONS--
true_async
--FILE--
<?php
use Async\TaskGroup;
use function Async\{await, spawn, suspend};

$group = new TaskGroup;
$seen = [];
$loop = spawn(function () use ($group, &$seen) {
    foreach ($group as $key => [$result]) {
        $seen[$key] = $result;
    }
    return 'end of the loop';
});
foreach (['a', 'b'] as $count => $name) {
    while (!$loop->getAwaitingInfo()) {
        suspend();
    }
    $group->spawn(fn() => $name);
    while (count($seen) === $count) {
        suspend();
    }
    echo implode(' ', $seen), "\n";
}
suspend();
var_dump($loop->isCompleted());
$group->close();
echo await($loop), "\n";
?>
--EXPECT--
a
a b
bool(false)
end of the loop
