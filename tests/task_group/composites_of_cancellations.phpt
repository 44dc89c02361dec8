--TEST--
A CompositeException of nothing but cancellations raises no warning when nobody sees it
--EXTENSIONS--
true_async
--FILE--
<?php
use Async\TaskGroup;
use function Async\{await, delay, spawn, suspend};

set_error_handler(function (int $level, string $message) { echo preg_replace('~;.*~', '', $message), "\n"; });
foreach ([false, true] as $withError) {
    foreach (['all', 'any'] as $method) {
        $group = new TaskGroup;
        $withError ? $group->spawn(fn() => throw new LogicException) : null;
        $group->spawn(fn() => delay(10_000));
        $future = $group->$method();
        $waiting = spawn(fn() => await($future));
        while (!$waiting->getAwaitingInfo() || $withError && !$group->getErrors()) {
            suspend();
        }
        $waiting->cancel();
        $group->cancel();
        $group->awaitCompletion();
        while (!$waiting->isCompleted()) {
            suspend();
        }
        echo $withError ? 'with an error' : 'cancellations', " of $method()\n";
        unset($future, $waiting);
    }
}
?>
--EXPECT--
cancellations of all()
cancellations of any()
with an error of all()
Unhandled exception in Future: 2 of 2 tasks failed
with an error of any()
Unhandled exception in Future: 2 of 2 tasks failed
