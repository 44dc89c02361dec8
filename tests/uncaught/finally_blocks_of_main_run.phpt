--TEST--
The finally blocks of an interrupted main run
--EXTENSIONS--
true_async
--FILE--
<?php
use function Async\{spawn, delay};

spawn(fn() => throw new LogicException('failed'));
try {
    delay(60000);
} finally {
    echo "finally\n";
}
?>
--EXPECTF--
finally

Fatal error: Uncaught LogicException: failed in %s
%A
