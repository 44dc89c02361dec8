--TEST--
Groups can be used in destructors, at the end of the script too
--EXTENSIONS--
true_async
--FILE--
<?php
use Async\TaskGroup;
use function Async\{await, delay};

class Worker
{
    public $self;
    function __construct(private string $name) {}
    function __destruct()
    {
        $group = new TaskGroup(1);
        $group->spawn(function () { delay(1); return 'a'; });
        $group->spawn(fn() => 'b');
        $group->close();
        foreach ($group as $key => [$result]) {
            echo "{$this->name} $key: $result\n";
        }
        echo $this->name, ' ', implode(await($group->all())), "\n";
    }
}
new Worker('at once');
$cycle = new Worker('collected');
$cycle->self = $cycle;
unset($cycle);
gc_collect_cycles();
$kept = new Worker('kept');
$kept->self = $kept;
echo "end\n";
?>
--EXPECT--
at once 0: a
at once 1: b
at once ab
collected 0: a
collected 1: b
collected ab
end
kept 0: a
kept 1: b
kept ab
