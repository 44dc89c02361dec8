--TEST--
finally callbacks run after those who waited for the group continued
--EXTENSIONS--
true_async
--FILE--
<?php
use Async\TaskGroup;
use function Async\{await, spawn, suspend};

$group = new TaskGroup;
$group->spawn(fn() => suspend());
$group->finally(function () { echo "finally\n"; });
$group->close();
$waiters = [
    spawn(function () use ($group) { $group->awaitCompletion(); echo "completed\n"; }),
    spawn(function () use ($group) { await($group->all()); echo "all\n"; }),
    spawn(function () use ($group) { foreach ($group as $key => $pair) { echo "loop\n"; } echo "end of the loop\n"; }),
];
array_map(await(...), $waiters);
echo "all have continued\n";
suspend();
echo "end\n";
?>
--EXPECT--
loop
end of the loop
all
completed
finally
all have continued
end
