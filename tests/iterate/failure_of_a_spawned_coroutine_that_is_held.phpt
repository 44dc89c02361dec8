--TEST--
An exception of a spawned coroutine whose handle is held is left to the holder
--EXTENSIONS--
true_async
--FILE--
<?php
use function Async\{await, iterate, spawn, suspend};

iterate([1, 2], function ($value) {
    $bad = spawn(fn() => throw new LogicException("bad $value"));
    while (!$bad->isCompleted()) {
        suspend();
    }
    try {
        await($bad);
    } catch (LogicException $e) {
        echo $e->getMessage(), "\n";
    }
}, 1);
// Dropped unseen, it leaves iterate().
try {
    iterate([1, 2], function ($value) {
        $bad = spawn(fn() => throw new LogicException("bad $value"));
        while (!$bad->isCompleted()) {
            suspend();
        }
    }, 1);
} catch (LogicException $e) {
    echo 'uncaught ', $e->getMessage(), "\n";
}
?>
--EXPECT--
bad 1
bad 2
uncaught bad 1
