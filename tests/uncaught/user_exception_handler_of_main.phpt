--TEST--
The handler gets the failure of main too
--EXTENSIONS--
true_async
--FILE--
<?php
use function Async\{spawn, delay, suspend};

suspend();
set_exception_handler(fn(Throwable $e) => print("handler: {$e->getMessage()}\n"));
throw new LogicException('of main');
?>
--EXPECT--
handler: of main
