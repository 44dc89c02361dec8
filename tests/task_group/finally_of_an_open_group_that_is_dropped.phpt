--TEST--
Dropping a group closes it: its finally callbacks run when the tasks have ended
--EXTENSIONS--
true_async
--FILE--
<?php
use Async\TaskGroup;
use function Async\{delay, suspend};

$state = null;
function drop(bool $withTask)
{
    global $state;
    $group = new TaskGroup;
    if ($withTask) {
        $group->spawn(function () use (&$state) {
            $state = 'started';
            try {
                delay(10_000);
            } finally {
                echo "task stops\n";
            }
        });
    }
    $group->finally(function (TaskGroup $group) use (&$state) {
        $state = 'called';
        echo 'finally: ';
        var_dump($group->isClosed());
        foreach ($group->getErrors() as $error) {
            echo $error->getMessage(), "\n";
        }
    });
    while ($withTask && $state !== 'started') {
        suspend();
    }
}
foreach ([false, true] as $withTask) {
    drop($withTask);
    while ($state !== 'called') {
        suspend();
    }
}
$atEnd = new TaskGroup;
$atEnd->finally(fn() => print("finally of the last one\n"));
echo "end\n";
?>
--EXPECT--
finally: bool(true)
task stops
finally: bool(true)
TaskGroup is being disposed due to object destruction
end
finally of the last one
