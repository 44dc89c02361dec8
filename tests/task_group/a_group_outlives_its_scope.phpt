--TEST--
A group stays valid when the scope it was given is destroyed first
--EXTENSIONS--
true_async
--FILE--
<?php
use Async\{AsyncException, Scope, TaskGroup};
use function Async\{delay, suspend};

class Holder
{
    public $scope, $group;
    function __destruct()
    {
        // The engine destroys objects in order of creation when nothing else decides: the scope was first.
        var_dump($this->group->isClosed(), count($this->group));
        $this->group->awaitCompletion();
        echo get_class($this->group->getErrors()[0]), "\n";
        try {
            $this->group->spawn(fn() => 1);
        } catch (AsyncException $e) {
            echo $e->getMessage(), "\n";
        }
    }
}
function make()
{
    $scope = new Scope;
    $holder = new Holder;
    $holder->group = new TaskGroup(2, null, $scope);
    $holder->group->spawn(function () { try { delay(10_000); } finally { delay(1); } });
    $holder->scope = [$holder, $scope];
    suspend();
    $scope->dispose();
}
make();
echo "end\n";
?>
--EXPECT--
end
bool(true)
int(1)
Async\AsyncCancellation
Cannot spawn tasks on a closed TaskGroup
