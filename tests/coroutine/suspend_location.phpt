--TEST--
The place where a parked coroutine waits is known, and unknown before, while it runs, and after
--EXTENSIONS--
true_async
--FILE--
<?php
use function Async\{spawn, suspend, await, delay, current_coroutine};

function waits()
{
    delay(1);
}
$coroutine = spawn(function () {
    echo current_coroutine()->getSuspendLocation(), "\n";
    waits();
});
echo $coroutine->getSuspendLocation(), "\n";
while (!$coroutine->isStarted()) {
    suspend();
}
[$file, $line] = $coroutine->getSuspendFileAndLine();
var_dump($file === __FILE__, $line, $coroutine->getSuspendLocation() === __FILE__ . ':6');
await($coroutine);
echo $coroutine->getSuspendLocation(), "\n";
echo json_encode($coroutine->getSuspendFileAndLine()), "\n";
?>
--EXPECT--
unknown
unknown
bool(true)
int(6)
bool(true)
unknown
[null,0]
