--TEST--
A destructor that suspends may keep its object alive
--EXTENSIONS--
true_async
--FILE--
<?php
use function Async\{spawn, suspend, await};

class Phoenix
{
    public static $kept;
    public $name = 'phoenix';
    function __destruct()
    {
        suspend();
        self::$kept = $this;
    }
}
await(spawn(function () {
    $phoenix = new Phoenix;
}));
echo Phoenix::$kept->name, "\n";
?>
--EXPECT--
phoenix
