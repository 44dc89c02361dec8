--TEST--
An exception of a finally callback goes to the scope above; several are a CompositeException
--EXTENSIONS--
true_async
--FILE--
<?php
use Async\{CompositeException, Scope, TaskGroup};
use function Async\{delay, suspend, timeout};

foreach ([1, 2] as $count) {
    $scope = Scope::inherit();
    $scope->setExceptionHandler(function ($scope, $coroutine, Throwable $e) {
        echo 'handler: ', get_class($e), ' ', $e->getMessage(), "\n";
        if ($e instanceof CompositeException) {
            echo implode(', ', array_map(fn($e) => $e->getMessage(), $e->getExceptions())), "\n";
        }
    });
    $group = new TaskGroup(scope: $scope);
    for ($i = 1; $i <= $count; $i++) {
        $group->finally(fn() => throw new LogicException("callback $i"));
    }
    $group->finally(function () { echo "the others run\n"; });
    $group->spawn(fn() => throw new RuntimeException('stored'));
    $group->close();
    $group->awaitCompletion();
    for ($i = 0; $i < 10; $i++) {
        suspend();
    }
    echo $group->getErrors()[0]->getMessage(), "\n";
}
?>
--EXPECT--
the others run
handler: LogicException callback 1
stored
the others run
handler: Async\CompositeException Several finally callbacks failed
callback 1, callback 2
stored
