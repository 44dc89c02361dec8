--TEST--
Destructors can spawn and await, at top level and at the end of the script
--EXTENSIONS--
true_async
--FILE--
<?php
use function Async\{spawn, await, suspend};

class Resource
{
    function __construct(private string $name) {}
    function __destruct()
    {
        echo await(spawn(function () {
            suspend();
            return "closed $this->name\n";
        }));
    }
}
$resource = new Resource('early');
unset($resource);
$late = new Resource('late');
echo "end of main\n";
?>
--EXPECT--
closed early
end of main
closed late
