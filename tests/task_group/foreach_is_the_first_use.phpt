--TEST--
foreach over a group may be the first thing that needs the scheduler
--EXTENSIONS--
true_async
--FILE--
<?php
use Async\TaskGroup;

$group = new TaskGroup;
$group->close();
foreach ($group as $pair) {
    echo "never\n";
}
$group = new TaskGroup;
register_shutdown_function(function () use ($group) {
    $group->spawn(fn() => 'in a shutdown function');
    $group->close();
    foreach ($group as [$result]) {
        echo $result, "\n";
    }
});
echo "end\n";
?>
--EXPECT--
end
in a shutdown function
