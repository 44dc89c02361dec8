--TEST--
Cycles through everything that a set holds are collected
--EXTENSIONS--
true_async
--FILE--
<?php
use Async\TaskSet;
use function Async\{await, spawn, suspend};

class Guard
{
    public $reference;
    function __construct(public string $name) {}
    function __destruct() { echo "{$this->name}\n"; }
}
(function () {
    $guard = new Guard('result');
    $guard->reference = $set = new TaskSet;
    $set->spawn(fn() => $guard);
    $set->close();
    $set->awaitCompletion();
})();
(function () {
    $guard = new Guard('joined');
    $set = new TaskSet;
    $set->spawn(fn() => $guard);
    $guard->reference = $set->joinNext();
    await($guard->reference);
})();
(function () {
    $guard = new Guard('queued');
    $guard->reference = $set = new TaskSet(1, 0);
    $set->spawn(fn() => suspend());
    $set->spawn(fn() => $guard);
})();
(function () {
    $guard = new Guard('pending');
    $set = new TaskSet;
    $set->spawn(fn() => Async\delay(10_000));
    $guard->reference = $set->joinAll()->map(fn() => $guard)->ignore();
})();
echo "collect\n";
for ($i = 0; $i < 4; $i++) {
    gc_collect_cycles();
    suspend();
}
echo "end\n";
?>
--EXPECT--
collect
result
joined
queued
pending
end
