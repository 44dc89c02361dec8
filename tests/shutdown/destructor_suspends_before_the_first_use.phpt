--TEST--
A destructor may be the first to use a coroutine
--EXTENSIONS--
true_async
--FILE--
<?php
class Resource
{
    function __destruct()
    {
        Async\delay(1);
        echo "closed\n";
    }
}
$resource = new Resource;
$resource = null;
echo "main\n";
?>
--EXPECT--
closed
main
