--TEST--
A destructor may suspend while a function returns, and the return value is kept
--EXTENSIONS--
true_async
--FILE--
<?php
use function Async\{spawn, suspend, await};

class Resource
{
    function __destruct()
    {
        suspend();
        echo "closed\n";
    }
}
function work()
{
    $resource = new Resource;
    return 'value';
}
echo await(spawn(fn() => work() . ' of the coroutine')), "\n", work(), " of main\n";
?>
--EXPECT--
closed
value of the coroutine
closed
value of main
