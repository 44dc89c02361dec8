--TEST--
A coroutine that cancels itself inside a section is stopped where the section ends
--EXTENSIONS--
true_async
--FILE--
<?php
use Async\AsyncCancellation;
use function Async\{spawn, await, protect, current_coroutine};

$coroutine = spawn(function () {
    try {
        protect(function () {
            current_coroutine()->cancel(new AsyncCancellation('own'));
            echo "inside\n";
        });
    } catch (AsyncCancellation $e) {
        echo $e->getMessage(), "\n";
    }
});
await($coroutine);
?>
--EXPECT--
inside
own
