--TEST--
Destructors of values in the context of a coroutine may wait, whoever was told of its end
--EXTENSIONS--
true_async
--FILE--
<?php
use Async\{TaskGroup, TaskSet};
use function Async\{await, coroutine_context, spawn, suspend};

class Waits
{
    public static int $alive = 0;

    public function __construct(private string $name)
    {
        self::$alive++;
    }

    public function __destruct()
    {
        suspend();
        echo "$this->name\n";
        self::$alive--;
    }
}

class SetsAnother
{
    public function __destruct()
    {
        coroutine_context()->set('another', new Waits('set by a destructor'));
    }
}

function hold(object $value): void
{
    coroutine_context()->set('value', $value);
}

function wait_for_destructor(): void
{
    while (Waits::$alive > 0) {
        suspend();
    }
}

$group = new TaskGroup();
$group->spawn(hold(...), new Waits('task of a group'));
await($group->all());
wait_for_destructor();

$set = new TaskSet();
$set->spawn(function () {
    hold(new Waits('failed task of a set'));
    throw new LogicException('seen');
});
try {
    await($set->joinNext());
} catch (LogicException $e) {
    unset($e);
}
wait_for_destructor();

spawn(hold(...), new SetsAnother());
?>
--EXPECT--
task of a group
failed task of a set
set by a destructor
