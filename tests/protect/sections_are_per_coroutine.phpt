--TEST--
A coroutine spawned inside a section is not protected by it
--EXTENSIONS--
true_async
--FILE--
<?php
use Async\AsyncCancellation;
use function Async\{spawn, suspend, await, protect, delay};

protect(function () {
    $inner = spawn(fn() => delay(60000));
    while (!$inner->isStarted()) {
        suspend();
    }
    $inner->cancel();
    try {
        await($inner);
    } catch (AsyncCancellation) {
        echo "cancelled\n";
    }
});
?>
--EXPECT--
cancelled
