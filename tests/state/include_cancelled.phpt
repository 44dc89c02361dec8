--TEST--
A coroutine cancelled inside an included file leaves it cleanly
--EXTENSIONS--
true_async
--FILE--
<?php
use Async\{Future, FutureState};
use function Async\{spawn, await, suspend};

function load()
{
    $value = 'x';
    $event = new Future(new FutureState);
    try {
        include __DIR__ . '/waits_for_event.inc';
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
