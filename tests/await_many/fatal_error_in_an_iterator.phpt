--TEST--
After a fatal error in an iterator nobody goes on
--EXTENSIONS--
true_async
--FILE--
<?php
use function Async\{await_all, delay, spawn};

register_shutdown_function(function () { echo "shutdown\n"; });
function steps()
{
    try {
        yield spawn(fn() => delay(1));
        delay(1);
        eval('class Twice {} class Twice {}');
    } finally {
        echo "never\n";
    }
}
try {
    await_all(steps());
} finally {
    echo "never\n";
}
?>
--EXPECTF--
Fatal error: Cannot %r(?:re)?%rdeclare class Twice%S in %s on line 1
shutdown
