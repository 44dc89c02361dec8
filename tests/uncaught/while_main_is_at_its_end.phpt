--TEST--
A failure after the end of main cancels the others and is reported
--EXTENSIONS--
true_async
--FILE--
<?php
use function Async\{spawn, delay};

spawn(function () {
    try {
        delay(60000);
    } finally {
        echo "finally\n";
    }
});
spawn(function () {
    delay(1);
    throw new LogicException('failed');
});
echo "end of main\n";
?>
--EXPECTF--
end of main
finally

Fatal error: Uncaught LogicException: failed in %s
%A
