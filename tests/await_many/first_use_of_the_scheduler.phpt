--TEST--
A wait may be the first thing that needs the scheduler
--EXTENSIONS--
true_async
--FILE--
<?php
use Async\Future;
use function Async\{await_all, current_coroutine, get_coroutines};

echo json_encode(await_all((function () { yield Future::completed(1); })())), "\n";
echo count(get_coroutines()), "\n";
?>
--EXPECT--
[[1],[]]
1
