--TEST--
The object of a method stays alive until the method has ended
--EXTENSIONS--
true_async
--FILE--
<?php
use function Async\{spawn, suspend};

class Job
{
    function run()
    {
        suspend();
        echo "run\n";
    }
    function __destruct() { echo "destroyed\n"; }
}
spawn([new Job, 'run']);
echo "main\n";
?>
--EXPECT--
main
run
destroyed
