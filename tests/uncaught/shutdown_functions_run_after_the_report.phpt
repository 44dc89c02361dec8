--TEST--
Shutdown functions run after the report
--EXTENSIONS--
true_async
--FILE--
<?php
use function Async\{spawn, delay};

register_shutdown_function(fn() => print("shutdown\n"));
spawn(fn() => throw new LogicException('failed'));
delay(1);
?>
--EXPECTF--
Fatal error: Uncaught LogicException: failed in %s
%A
shutdown
