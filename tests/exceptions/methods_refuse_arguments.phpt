--TEST--
Methods of \Cancellation check their arguments and name themselves
--EXTENSIONS--
true_async
--FILE--
<?php
$stop = new Cancellation;
foreach (['getMessage', 'getCode', 'getFile', 'getLine', 'getTrace', 'getPrevious', 'getTraceAsString', '__toString'] as $method) {
    try {
        $stop->$method(1);
    } catch (ArgumentCountError $e) {
        echo $e->getMessage(), "\n";
    }
}
try {
    new Cancellation([]);
} catch (TypeError $e) {
    echo $e->getMessage(), "\n";
}
try {
    new Cancellation('', 0, new stdClass);
} catch (TypeError $e) {
    echo $e->getMessage(), "\n";
}
?>
--EXPECT--
Cancellation::getMessage() expects exactly 0 arguments, 1 given
Cancellation::getCode() expects exactly 0 arguments, 1 given
Cancellation::getFile() expects exactly 0 arguments, 1 given
Cancellation::getLine() expects exactly 0 arguments, 1 given
Cancellation::getTrace() expects exactly 0 arguments, 1 given
Cancellation::getPrevious() expects exactly 0 arguments, 1 given
Cancellation::getTraceAsString() expects exactly 0 arguments, 1 given
Cancellation::__toString() expects exactly 0 arguments, 1 given
Cancellation::__construct(): Argument #1 ($message) must be of type string, array given
Cancellation::__construct(): Argument #3 ($previous) must be of type ?Throwable, stdClass given
