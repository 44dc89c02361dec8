--TEST--
exit() in an iterator ends the application, also when the script itself iterates
--EXTENSIONS--
true_async
--FILE--
<?php
use function Async\{delay, iterate};

register_shutdown_function(function () { echo "shutdown\n"; });
iterate((function () {
    yield 1;
    echo "exiting\n";
    exit(0);
})(), function ($value) {
    try {
        delay(10000);
    } finally {
        echo "call $value ends\n";
    }
});
echo "never\n";
?>
--EXPECT--
exiting
call 1 ends
shutdown
