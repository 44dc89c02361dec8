--TEST--
What cancels or disposes of the scope above cancels the tasks, and closes the group
--EXTENSIONS--
true_async
--FILE--
<?php
use Async\{AsyncCancellation, Scope, TaskGroup};
use function Async\{delay, suspend};

foreach (['cancel', 'dispose', 'disposeSafely'] as $method) {
    foreach ([false, true] as $isSafe) {
        $scope = new Scope;
        $isSafe ? $scope->allowZombies() : null;
        $group = new TaskGroup(1, 0, Scope::inherit($scope));
        $group->spawn(fn() => delay(10_000));
        $group->spawn(fn() => print("never\n"));
        suspend();
        $scope->$method();
        var_dump($group->isClosed());
        $group->awaitCompletion();
        echo $method, ' ', $isSafe ? 'safe' : 'not safe', ': ', implode(', ', array_map(get_class(...), $group->getErrors())), "\n";
    }
}
?>
--EXPECT--
bool(true)
cancel not safe: Async\AsyncCancellation, Async\AsyncCancellation
bool(true)
cancel safe: Async\AsyncCancellation, Async\AsyncCancellation
bool(true)
dispose not safe: Async\AsyncCancellation, Async\AsyncCancellation
bool(true)
dispose safe: Async\AsyncCancellation, Async\AsyncCancellation
bool(true)
disposeSafely not safe: Async\AsyncCancellation, Async\AsyncCancellation
bool(true)
disposeSafely safe: Async\AsyncCancellation, Async\AsyncCancellation
