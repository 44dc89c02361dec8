--TEST--
A destructor that suspends while an exception unwinds does not lose the exception
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
function fails()
{
    $resource = new Resource;
    throw new LogicException('in flight');
}
try {
    await(spawn(fails(...)));
} catch (LogicException $e) {
    echo $e->getMessage(), "\n";
}
try {
    fails();
} catch (LogicException $e) {
    echo $e->getMessage(), "\n";
}
?>
--EXPECT--
closed
in flight
closed
in flight
