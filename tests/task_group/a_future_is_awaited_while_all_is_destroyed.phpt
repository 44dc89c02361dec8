--TEST--
A coroutine that awaits a group while the engine destroys all objects gets an answer
--EXTENSIONS--
true_async
--FILE--
<?php
use Async\{CompositeException, TaskGroup};
use function Async\{await, delay, spawn};

class Spawning
{
    public $self;
    function __destruct()
    {
        spawn(function () {
            $group = new TaskGroup;
            $group->spawn(function () { delay(1000); });
            try {
                await($group->all());
            } catch (CompositeException $e) {
                echo $e->getExceptions()[0]->getMessage(), "\n";
            }
        });
    }
}
class Waiting
{
    public $self;
    function __destruct() { delay(5); echo "waited\n"; }
}
$spawning = new Spawning;
$spawning->self = $spawning;
$waiting = new Waiting;
$waiting->self = $waiting;
echo "end\n";
?>
--EXPECT--
end
waited
TaskGroup is being disposed due to object destruction
