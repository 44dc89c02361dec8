--TEST--
The coroutine that waits may be named as token; it cannot trip
--EXTENSIONS--
true_async
--FILE--
<?php
use function Async\{await_all, current_coroutine, spawn};

echo json_encode(await_all([spawn(fn() => 'value')], current_coroutine())), "\n";
?>
--EXPECT--
[["value"],[]]
