--TEST--
exit() in a callback ends the application
--EXTENSIONS--
true_async
--FILE--
<?php
use function Async\{delay, iterate, spawn};

register_shutdown_function(function () { echo "shutdown\n"; });
spawn(function () {
    try {
        iterate([1, 2, 3], function ($value) {
            if ($value === 2) {
                echo "exiting\n";
                exit(3);
            }
            try {
                delay(10000);
            } finally {
                echo "call $value ends\n";
            }
        });
    } finally {
        echo "caller ends\n";
    }
});
?>
--EXPECT--
exiting
call 1 ends
caller ends
shutdown
