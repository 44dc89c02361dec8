--TEST--
A coroutine cancelled inside an included file leaves it cleanly
--EXTENSIONS--
true_async
--FILE--
<?php
use function Async\{spawn, await, suspend};

function load()
{
    $value = 'x';
    try {
        include __DIR__ . '/waits.inc';
    } finally {
        echo "finally $value\n";
    }
}
$coroutine = spawn(load(...));
while (!$coroutine->isStarted()) {
    suspend();
}
$coroutine->cancel();
try {
    await($coroutine);
} catch (Cancellation) {
    echo "cancelled\n";
}
?>
--EXPECT--
finally x
cancelled
