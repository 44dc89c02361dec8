--TEST--
getTrace() honours its options and its limit
--EXTENSIONS--
true_async
--FILE--
<?php
use function Async\{spawn, suspend, await, delay};

class Worker
{
    function run(int $ms)
    {
        delay($ms);
    }
}
$coroutine = spawn([new Worker, 'run'], 1);
while (!$coroutine->isStarted()) {
    suspend();
}
var_dump(count($coroutine->getTrace()), count($coroutine->getTrace(0, 1)), count($coroutine->getTrace(limit: 2)));
[$delay, $run] = $coroutine->getTrace(DEBUG_BACKTRACE_IGNORE_ARGS);
var_dump(isset($run['object']), isset($run['args']), isset($delay['args']));
[, $run] = $coroutine->getTrace(DEBUG_BACKTRACE_PROVIDE_OBJECT | DEBUG_BACKTRACE_IGNORE_ARGS);
var_dump(isset($run['object']), isset($run['args']));
?>
--EXPECT--
int(2)
int(1)
int(2)
bool(false)
bool(false)
bool(false)
bool(true)
bool(false)
