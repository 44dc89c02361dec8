--TEST--
The trace ends at the entry of the coroutine
--EXTENSIONS--
true_async
--FILE--
<?php
use function Async\{spawn, suspend};

class Job
{
    function run(int $depth)
    {
        if ($depth === 0) {
            throw new LogicException('deep');
        }
        suspend();
        $this->run($depth - 1);
    }
}
spawn([new Job, 'run'], 2);
?>
--EXPECTF--
Fatal error: Uncaught LogicException: deep in %s:9
Stack trace:
#0 %s(12): Job->run(0)
#1 %s(12): Job->run(1)
#2 [internal function]: Job->run(2)
#3 {main}
  thrown in %s on line 9
