--TEST--
What tasks spawned ends when the group is dropped, even if the tasks are done
--EXTENSIONS--
true_async
--FILE--
<?php
use Async\TaskGroup;
use function Async\{await, delay, spawn, suspend};

$state = null;
$group = new TaskGroup;
$group->spawn(function () use (&$state) {
    spawn(function () use (&$state) {
        $state = 'started';
        try {
            delay(10_000);
        } finally {
            $state = 'stopped';
        }
    });
});
await($group->all());
while ($state !== 'started') {
    suspend();
}
unset($group);
while ($state !== 'stopped') {
    suspend();
}
echo "end\n";
?>
--EXPECT--
end
