--TEST--
close() refuses further tasks; those that are there go on, queued ones too
--EXTENSIONS--
true_async
--FILE--
<?php
use Async\{AsyncException, TaskGroup};
use function Async\await;

$group = new TaskGroup(1, 0);
for ($i = 0; $i < 3; $i++) {
    $group->spawn(fn() => $i);
}
$group->close();
$group->close();
var_dump($group->isClosed(), $group->isFinished());
foreach (['spawn', 'spawnWithKey'] as $method) {
    try {
        $method === 'spawn' ? $group->spawn(fn() => 1) : $group->spawnWithKey('key', fn() => 1);
    } catch (AsyncException $e) {
        echo $e->getMessage(), "\n";
    }
}
echo implode(' ', await($group->all())), "\n";
var_dump($group->isFinished());
?>
--EXPECT--
bool(true)
bool(false)
Cannot spawn tasks on a closed TaskGroup
Cannot spawn tasks on a closed TaskGroup
0 1 2
bool(true)
