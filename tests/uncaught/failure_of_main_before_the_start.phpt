--TEST--
Without coroutines the failure of main is reported by the engine as ever
--EXTENSIONS--
true_async
--FILE--
<?php
register_shutdown_function(fn() => print("shutdown\n"));
throw new LogicException('of main');
?>
--EXPECTF--
Fatal error: Uncaught LogicException: of main in %s:3
Stack trace:
#0 {main}
  thrown in %s on line 3
shutdown
