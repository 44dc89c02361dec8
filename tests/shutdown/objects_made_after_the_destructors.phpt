--TEST--
Objects that a coroutine makes after the destructors of all others are destroyed too
--EXTENSIONS--
true_async
--FILE--
<?php
use function Async\{spawn, suspend};

class Late
{
    public function __destruct()
    {
        echo "late\n";
    }
}

class Early
{
    public function __destruct()
    {
        spawn(function () {
            suspend();
            $GLOBALS['late'] = new Late();
        });
        echo "early\n";
    }
}

$early = new Early();
suspend();
echo "main\n";
?>
--EXPECT--
main
early
late
