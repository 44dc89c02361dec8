--TEST--
A handler of set_exception_handler() gets the DeadlockError
--EXTENSIONS--
true_async
--INI--
async.debug_deadlock=0
--FILE--
<?php
set_exception_handler(function (Throwable $e) {
    var_dump(get_class($e), $e instanceof Error, $e->getMessage(), $e->getFile(), $e->getLine(), $e->getTraceAsString());
});
(new Async\Future(new Async\FutureState))->await();
?>
--EXPECT--
string(19) "Async\DeadlockError"
bool(true)
string(64) "Deadlock detected: no active coroutines, 1 coroutines in waiting"
string(16) "[no active file]"
int(0)
string(9) "#0 {main}"
