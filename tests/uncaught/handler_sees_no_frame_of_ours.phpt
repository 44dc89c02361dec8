--TEST--
The exception handler finds in its backtrace what it finds without the extension
--EXTENSIONS--
true_async
--FILE--
<?php
set_exception_handler(function ($exception) {
    echo $exception->getMessage(), ', called by ', count(debug_backtrace()) - 1, "\n";
    throw new Exception('of the handler');
});
register_shutdown_function(function () {
    echo 'at shutdown, called by ', count(debug_backtrace()) - 1, "\n";
});

Async\suspend();
throw new Exception('of the script');
?>
--EXPECTF--
of the script, called by 0

Fatal error: Uncaught Exception: of the handler in %s:%d
Stack trace:
#0 [internal function]: {closure%S}(Object(Exception))
#1 {main}
  thrown in %s on line 4
at shutdown, called by 0
