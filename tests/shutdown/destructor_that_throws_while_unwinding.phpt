--TEST--
What a destructor throws after it suspended gets the exception in flight as previous
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
        throw new RuntimeException('of the destructor');
    }
}
function fails()
{
    $resource = new Resource;
    throw new LogicException('in flight');
}
try {
    await(spawn(fails(...)));
} catch (Exception $e) {
    echo $e->getMessage(), ' <- ', $e->getPrevious()->getMessage(), "\n";
}
?>
--EXPECT--
of the destructor <- in flight
