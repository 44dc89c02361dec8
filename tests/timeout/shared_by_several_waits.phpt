--TEST--
One Timeout may limit several waits
--EXTENSIONS--
true_async
--FILE--
<?php
use Async\{Future, FutureState, OperationCanceledException};
use function Async\{await, spawn, timeout};

$timeout = timeout(5);
$waits = [];
for ($i = 0; $i < 3; $i++) {
    $waits[] = spawn(function () use ($timeout) {
        try {
            await(new Future(new FutureState), $timeout);
        } catch (OperationCanceledException $e) {
            return get_class($e->getPrevious());
        }
    });
}
foreach ($waits as $wait) {
    echo await($wait), "\n";
}
?>
--EXPECT--
Async\TimeoutException
Async\TimeoutException
Async\TimeoutException
