--TEST--
Cycles through everything that a group holds are collected
--EXTENSIONS--
true_async
--FILE--
<?php
use Async\{Future, FutureState, Scope, TaskGroup};
use function Async\{await, current_context, delay, suspend};

class Guard
{
    public $reference;
    function __construct(public string $name) {}
    function __destruct() { echo "{$this->name}\n"; }
}
function settled(Guard $guard, callable $fill): TaskGroup
{
    $guard->reference = $group = new TaskGroup;
    $fill($group, $guard);
    $group->close();
    $group->awaitCompletion();
    return $group;
}
settled(new Guard('result'), fn($group, $guard) => $group->spawn(fn() => $guard));
settled(new Guard('error'), fn($group, $guard) => $group->spawn(function () use ($guard) {
    $e = new class extends Exception { public $guard; };
    $e->guard = $guard;
    throw $e;
}));
settled(new Guard('context'), fn($group, $guard) => $group->spawn(function () use ($guard) {
    current_context()->set('key', $guard);
}));
(function () {
    $guard = new Guard('finally callback');
    $guard->reference = $group = new TaskGroup;
    $group->finally(fn() => $guard);
})();
(function () {
    $guard = new Guard('scope');
    $scope = new Scope;
    $scope->setExceptionHandler(fn() => $guard);
    $guard->reference = new TaskGroup(scope: $scope);
})();
(function () {
    $guard = new Guard('iterator');
    $guard->reference = (function (TaskGroup $group) use ($guard) { foreach ($group as $pair) { yield $pair; } })(
        settled($guard, fn($group) => $group->spawn(fn() => 1)));
    $guard->reference->current();
})();
echo "collect\n";
suspend();
gc_collect_cycles();
suspend();
gc_collect_cycles();
echo "end\n";
?>
--EXPECT--
collect
result
error
context
finally callback
scope
iterator
end
