--TEST--
Functions that the settings disable are left alone, and the others beside them work
--EXTENSIONS--
true_async
--INI--
disable_functions=proc_close,session_abort,set_exception_handler
--FILE--
<?php
use function Async\{await, spawn};

var_dump(function_exists('proc_close'), function_exists('set_exception_handler'));
echo await(spawn(function () {
    set_error_handler(fn($number, $message) => print("$message\n"));
    trigger_error('heard');
    return fclose(fopen(__FILE__, 'r')) ? 'closed' : 'not closed';
})), "\n";
?>
--EXPECT--
bool(false)
bool(false)
heard
closed
