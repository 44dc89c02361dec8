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
Fatal error: Cannot declare class Twice, because the name is already in use in %s on line 1
shutdown
