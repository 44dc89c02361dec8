--TEST--
A group that is cancelled without tasks is closed and finished at once
--EXTENSIONS--
true_async
--FILE--
<?php
use Async\{AsyncException, TaskGroup};

foreach (['cancel', 'dispose', 'close'] as $method) {
    $group = new TaskGroup;
    $group->$method();
    $group->$method();
    var_dump($group->isClosed(), $group->isFinished());
    $group->awaitCompletion();
    try {
        $group->spawn(fn() => 1);
    } catch (AsyncException $e) {
        echo $e->getMessage(), "\n";
    }
}
?>
--EXPECT--
bool(true)
bool(true)
Cannot spawn tasks on a closed TaskGroup
bool(true)
bool(true)
Cannot spawn tasks on a closed TaskGroup
bool(true)
bool(true)
Cannot spawn tasks on a closed TaskGroup
