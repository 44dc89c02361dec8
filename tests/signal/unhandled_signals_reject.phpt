--TEST--
What cannot be handled, or does not exist here, rejects the future
--EXTENSIONS--
true_async
--SKIPIF--
<?php
if (PHP_OS_FAMILY !== 'Linux') die('skip signals of Linux');
?>
--FILE--
<?php
use Async\Signal;
use function Async\{await, signal};

foreach ([Signal::SIGKILL, Signal::SIGBREAK, Signal::SIGABRT2] as $case) {
    $future = signal($case);
    var_dump($future->isCompleted());
    try {
        await($future);
    } catch (Async\AsyncException $e) {
        echo get_class($e), ': ', $e->getMessage(), "\n";
    }
}
?>
--EXPECT--
bool(true)
Async\AsyncException: Cannot wait for signal SIGKILL: invalid argument
bool(true)
Async\AsyncException: Cannot wait for signal SIGBREAK: invalid argument
bool(true)
Async\AsyncException: Cannot wait for signal SIGABRT2: invalid argument
