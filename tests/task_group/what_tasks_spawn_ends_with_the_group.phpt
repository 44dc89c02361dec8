--TEST--
What tasks spawn belongs to the scope of the group and is cancelled with it
--EXTENSIONS--
true_async
--FILE--
<?php
use Async\{AsyncCancellation, TaskGroup};
use function Async\{await, delay, spawn, suspend};

$group = new TaskGroup;
$helper = null;
$group->spawn(function () use (&$helper) {
    $helper = spawn(fn() => delay(10_000));
    return 'done';
});
echo await($group->all())[0], "\n";
var_dump($group->isFinished(), $helper->isCompleted());
$group->cancel(new AsyncCancellation('all of them'));
try {
    await($helper);
} catch (AsyncCancellation $e) {
    echo $e->getMessage(), "\n";
}
?>
--EXPECT--
done
bool(true)
bool(false)
all of them
