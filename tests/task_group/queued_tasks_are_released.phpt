--TEST--
What the tasks of the queue hold is released when they will never start
--EXTENSIONS--
true_async
--FILE--
<?php
use Async\TaskGroup;
use function Async\{delay, suspend};

$gone = 0;
class Guard
{
    function __construct(public string $name) {}
    function __destruct()
    {
        global $gone;
        suspend();
        $gone++;
        echo "released {$this->name}\n";
    }
}
$group = new TaskGroup(1, 0);
$group->spawn(fn() => delay(10_000));
$guard = new Guard('captured');
$group->spawn(fn() => $guard);
unset($guard);
$group->spawn(fn($guard) => 1, new Guard('argument'));
$group->spawn(fn(...$guards) => 1, named: new Guard('named argument'));
suspend();
$group->cancel();
$group->awaitCompletion();
while ($gone < 3) {
    suspend();
}
echo "end\n";
?>
--EXPECT--
released captured
released argument
released named argument
end
