--TEST--
Tasks start in the order of spawn(), when the spawner waits
--EXTENSIONS--
true_async
--FILE--
<?php
use Async\TaskGroup;
use function Async\{await, suspend};

$group = new TaskGroup;
for ($i = 0; $i < 3; $i++) {
    $group->spawn(function (int $i) {
        echo "start $i\n";
        suspend();
        echo "end $i\n";
    }, $i);
}
echo "spawned ", count($group), "\n";
await($group->all());
?>
--EXPECT--
spawned 3
start 0
start 1
start 2
end 0
end 1
end 2
