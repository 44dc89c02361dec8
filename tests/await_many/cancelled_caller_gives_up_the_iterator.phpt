--TEST--
When the caller is cancelled its iterator is given up
--EXTENSIONS--
true_async
--FILE--
<?php
use function Async\{await_all, delay, spawn, suspend};

$isWaiting = false;
function steps()
{
    try {
        yield spawn(fn() => 1);
        $GLOBALS['isWaiting'] = true;
        delay(10000);
    } finally {
        echo "given up\n";
    }
}
$waiting = spawn(fn() => await_all(steps()));
while (!$isWaiting) {
    suspend();
}
$waiting->cancel();
delay(1);
var_dump($waiting->isCancelled());
?>
--EXPECT--
given up
bool(true)
