--TEST--
A group with running and queued tasks that only a cycle holds is collected: the tasks end
--EXTENSIONS--
true_async
--FILE--
<?php
use Async\TaskGroup;
use function Async\{delay, suspend};

class Guard
{
    public $group, $future;
    function __construct(public string $name) {}
    function __destruct() { echo "{$this->name} is gone\n"; }
}
$state = null;
function make(string $name): void
{
    $guard = new Guard($name);
    $guard->group = new TaskGroup(1, 0);
    $guard->group->spawn(function () {
        global $state;
        $state = 'started';
        try {
            delay(10_000);
        } finally {
            $state = 'stopped';
        }
    });
    $guard->group->spawn(fn() => $guard);
    $guard->group->spawn(fn($argument) => 1, $guard);
    $guard->group->spawn(fn(...$arguments) => 1, named: $guard);
    if ($name === 'future') {
        $guard->future = $guard->group->all()->ignore();
    }
}
foreach (['queue', 'future'] as $name) {
    make($name);
    while ($state !== 'started') {
        suspend();
    }
    for ($i = 0; $i < 3; $i++) {
        gc_collect_cycles();
        suspend();
    }
    while ($state !== 'stopped') {
        suspend();
    }
}
echo "end\n";
?>
--EXPECT--
queue is gone
future is gone
end
