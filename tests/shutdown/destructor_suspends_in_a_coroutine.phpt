--TEST--
A destructor that runs in a coroutine suspends that coroutine only
--EXTENSIONS--
true_async
--FILE--
<?php
use function Async\{spawn, suspend, await, current_coroutine};

class Resource
{
    function __destruct()
    {
        $before = current_coroutine();
        echo "closing\n";
        suspend();
        echo "closed\n";
        var_dump($before === current_coroutine());
    }
}
$coroutine = spawn(function () {
    $resource = new Resource;
    unset($resource);
    echo "after\n";
});
await($coroutine);
?>
--EXPECT--
closing
closed
bool(true)
after
