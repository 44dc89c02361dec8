--TEST--
Callbacks of finally() that are due run although the failure of another coroutine cancels everybody
--EXTENSIONS--
true_async
--FILE--
<?php
use function Async\{spawn, delay, suspend};

$ended = spawn(fn() => null);
$ended->finally(function () {
    echo "finally\n";
    delay(60000);
    echo "wrong\n";
});
spawn(function () use ($ended) {
    while (!$ended->isCompleted()) {
        suspend();
    }
    throw new LogicException('failed');
});
delay(60000);
?>
--EXPECTF--
finally

Fatal error: Uncaught LogicException: failed in %s
%A
