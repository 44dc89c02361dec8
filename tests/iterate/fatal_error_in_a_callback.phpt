--TEST--
After a fatal error in a callback nobody goes on
--EXTENSIONS--
true_async
--FILE--
<?php
use function Async\{delay, iterate, spawn};

register_shutdown_function(function () {
    echo "shutdown\n";
    iterate([1, 2], function ($value) {
        delay(1);
        echo "again $value\n";
    }, 1);
});
try {
    iterate([1, 2, 3], function ($value) {
        spawn(fn() => delay(10000));
        try {
            delay(1);
            eval('class Twice {} class Twice {}');
        } finally {
            echo "never\n";
        }
    });
} finally {
    echo "never\n";
}
?>
--EXPECTF--
Fatal error: Cannot %r(?:re)?%rdeclare class Twice%S in %s on line 1
shutdown
again 1
again 2
