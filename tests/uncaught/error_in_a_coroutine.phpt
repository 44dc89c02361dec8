--TEST--
Errors of the engine are reported like exceptions
--EXTENSIONS--
true_async
--FILE--
<?php
Async\spawn(function () {
    no_such_function();
});
?>
--EXPECTF--
Fatal error: Uncaught Error: Call to undefined function no_such_function() in %s:3
Stack trace:
#0 [internal function]: {closure%S}()
#1 {main}
  thrown in %s on line 3
