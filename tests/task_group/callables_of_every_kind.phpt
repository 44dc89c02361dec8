--TEST--
A task may be any callable, also one that is callable only where spawn() is called
--EXTENSIONS--
true_async
--FILE--
<?php
use Async\TaskGroup;
use function Async\await;

class Worker
{
    private function hidden($x) { return "hidden $x"; }
    public static function open($x) { return "static $x"; }
    public function __call($name, $arguments) { return "$name by __call " . $arguments[0]; }
    public function __invoke($x) { return "invoked $x"; }
    public function fill(TaskGroup $group)
    {
        $group->spawn([$this, 'hidden'], 1);
        $group->spawnWithKey('private', $this->hidden(...), 2);
        $group->spawn([$this, 'magic'], 3);
    }
}
foreach ([0, 1] as $concurrency) {
    $group = new TaskGroup($concurrency, 0);
    (new Worker)->fill($group);
    $group->spawn('strtoupper', 'name');
    $group->spawn('Worker::open', 4);
    $group->spawn(['Worker', 'open'], 5);
    $group->spawn(new Worker, 6);
    echo implode(', ', await($group->all())), "\n";
}
?>
--EXPECT--
hidden 1, hidden 2, magic by __call 3, NAME, static 4, static 5, invoked 6
hidden 1, hidden 2, magic by __call 3, NAME, static 4, static 5, invoked 6
