--TEST--
The trace of what a callback throws ends at the callback, as that of a coroutine does
--EXTENSIONS--
true_async
--FILE--
<?php
use Async\Future;

try {
    Future::completed(1)->map(function (int $value) { throw new LogicException('wrong'); })->await();
} catch (LogicException $e) {
    echo $e->getTraceAsString(), "\n";
}
?>
--EXPECTF--
#0 [internal function]: {closure%S}(1)
#1 {main}
