--TEST--
An error handler may wait and then throw
--EXTENSIONS--
true_async
--FILE--
<?php
use function Async\{spawn, await, suspend};

set_error_handler(function (int $level, string $message) {
    suspend();
    throw new ErrorException($message);
});
$coroutine = spawn(function () {
    try {
        echo $undefined;
    } catch (ErrorException $e) {
        return $e->getMessage();
    }
});
echo await($coroutine), "\n";
?>
--EXPECT--
Undefined variable $undefined
