--TEST--
The report of a waiting coroutine names how many triggers it waits for, and the first of them
--EXTENSIONS--
true_async
--FILE--
<?php
require __DIR__ . '/../_lib/parked.inc';

use Async\{Future, FutureState};
use function Async\{await_all, spawn};

$waiting = [];
foreach ([1, 3, 4] as $count) {
    $waiting[] = spawn(function () use ($count) {
        $triggers = [Future::completed()];
        for ($i = 0; $i < $count; $i++) {
            $triggers[] = new Future(new FutureState);
        }
        await_all($triggers);
    });
}
until_parked(...$waiting);
foreach ($waiting as $coroutine) {
    echo implode("\n", $coroutine->getAwaitingInfo()), "\n";
    $coroutine->cancel();
}
?>
--EXPECTF--
1 of 2 triggers: Future(pending) created at %s.php:12
3 of 4 triggers: Future(pending) created at %s.php:12, Future(pending) created at %s.php:12, Future(pending) created at %s.php:12
4 of 5 triggers: Future(pending) created at %s.php:12, Future(pending) created at %s.php:12, Future(pending) created at %s.php:12, ...
