--TEST--
A destructor may suspend when main drops the last reference
--EXTENSIONS--
true_async
--FILE--
<?php
use function Async\{spawn, suspend, delay};

class Resource
{
    function __destruct()
    {
        echo "closing\n";
        delay(1);
        echo "closed\n";
    }
}
spawn(fn() => print("other\n"));
$resource = new Resource;
unset($resource);
echo "main\n";
?>
--EXPECT--
closing
other
closed
main
