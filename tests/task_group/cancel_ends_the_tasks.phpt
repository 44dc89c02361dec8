--TEST--
cancel() gives all tasks the same reason; those in the queue never start
--EXTENSIONS--
true_async
--FILE--
<?php
use Async\{AsyncCancellation, TaskGroup};
use function Async\delay;

require __DIR__ . '/../_lib/parked.inc';

$group = new TaskGroup(2, 0);
for ($i = 0; $i < 4; $i++) {
    $group->spawn(function () use ($i) {
        $GLOBALS['log'][] = "start $i";
        try {
            delay(10_000);
        } finally {
            $GLOBALS['log'][] = "stop $i";
        }
    });
}
until_all_parked();
$reason = new AsyncCancellation('enough');
$group->cancel($reason);
var_dump($group->isClosed(), $group->isFinished(), count($group));
$group->awaitCompletion();
sort($log);
echo implode(', ', $log), "\n";
var_dump($group->isFinished(), count($group), $group->getResults());
foreach ($group->getErrors() as $key => $error) {
    echo $key, ': ', $error === $reason ? 'the reason' : get_class($error), "\n";
}
?>
--EXPECT--
bool(true)
bool(false)
int(4)
start 0, start 1, stop 0, stop 1
bool(true)
int(4)
array(0) {
}
0: the reason
1: the reason
2: the reason
3: the reason
