--TEST--
timeout() makes an object of the class Timeout
--EXTENSIONS--
true_async
--FILE--
<?php
$timeout = Async\timeout(1);
var_dump(get_class($timeout), $timeout instanceof Async\Completable, $timeout instanceof Async\Awaitable);
?>
--EXPECT--
string(13) "Async\Timeout"
bool(true)
bool(true)
