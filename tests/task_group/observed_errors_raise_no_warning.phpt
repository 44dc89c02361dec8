--TEST--
Errors that were seen, ignored or suppressed raise no warning of a future
--EXTENSIONS--
true_async
--FILE--
<?php
use Async\TaskGroup;
use function Async\{await, suspend, await_any_or_fail};

set_error_handler(function (int $level, string $message) { echo "W: $message\n"; });
function failing(): TaskGroup
{
    $group = new TaskGroup;
    $group->spawn(fn() => throw new LogicException('bad'));
    return $group;
}
function settle(TaskGroup $group): TaskGroup
{
    $group->close();
    $group->awaitCompletion();
    return $group;
}
foreach (['all', 'race', 'any'] as $method) {
    $future = failing()->$method();
    try {
        await($future);
    } catch (Exception $e) {
        echo "$method: ", get_class($e), "\n";
    }
    unset($future, $e);
    failing()->$method()->ignore();
    $group = failing();
    $future = $group->$method()->catch(fn() => 'caught');
    echo await($future), "\n";
    unset($future, $group);
    $group = failing();
    $future = $group->$method();
    $future->cancel();
    settle($group);
    unset($future);
    // Suppressed before the future is made.
    $group = settle(failing());
    $group->suppressErrors();
    $future = $group->$method();
    $future->map(fn() => null)->ignore();
    unset($future, $group);
}
echo "end\n";
?>
--EXPECT--
all: Async\CompositeException
caught
race: LogicException
caught
any: Async\CompositeException
caught
end
