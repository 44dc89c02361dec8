--TEST--
A graceful shutdown ends the calls and the caller
--EXTENSIONS--
true_async
--FILE--
<?php
use Async\AsyncCancellation;
use function Async\{delay, graceful_shutdown, iterate, spawn};

spawn(function () {
    try {
        iterate([1, 2, 3], function ($value) {
            if ($value === 3) {
                graceful_shutdown();
                return;
            }
            try {
                delay(10000);
            } finally {
                echo "call ends\n";
            }
        });
    } catch (AsyncCancellation $e) {
        echo $e->getMessage(), "\n";
    }
});
?>
--EXPECT--
call ends
call ends
Graceful shutdown
