--TEST--
A task that fails or is cancelled gives its place to the next one
--EXTENSIONS--
true_async
--FILE--
<?php
use Async\{AsyncCancellation, TaskGroup};
use function Async\{await, current_coroutine, suspend};

$group = new TaskGroup(1, 0);
$group->spawn(fn() => throw new LogicException('failed'));
$group->spawn(function () { current_coroutine()->cancel(new AsyncCancellation('cancelled')); suspend(); });
$group->spawn(fn() => 'done');
echo await($group->any()), "\n";
foreach ($group->getErrors() as $key => $error) {
    echo $key, ': ', get_class($error), ' ', $error->getMessage(), "\n";
}
?>
--EXPECT--
done
0: LogicException failed
1: Async\AsyncCancellation cancelled
