--TEST--
getTrace() gives the frames of a suspended coroutine, innermost first
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
$coroutine = spawn(function () {
    (new Worker)->run(1);
});
while (!$coroutine->isStarted()) {
    suspend();
}
foreach ($coroutine->getTrace() as $frame) {
    echo $frame['class'] ?? '-', ' ', preg_replace('/\{closure.*/', '{closure}', $frame['function']), ' ', $frame['line'] ?? '-', ' ',
        isset($frame['object']) ? get_class($frame['object']) : '-', ' ', json_encode($frame['args'] ?? null), "\n";
}
await($coroutine);
?>
--EXPECT--
- Async\delay 8 - [1]
Worker run 12 Worker [1]
- {closure} - - []
