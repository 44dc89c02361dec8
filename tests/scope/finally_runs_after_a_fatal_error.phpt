--TEST--
After a fatal error finally() callbacks of scopes run behind the shutdown functions
--EXTENSIONS--
true_async
--FILE--
<?php
use Async\Scope;
use function Async\delay;

register_shutdown_function(fn() => print("shutdown function\n"));
$scope = new Scope();
$scope->setExceptionHandler(fn($s, $c, $e) => print('handler: ' . $e->getMessage() . "\n"));
$scope->finally(function () {
    delay(1);
    throw new Exception('from finally');
});
$scope->finally(fn() => print("finally\n"));
$scope->spawn(function () {
    try {
        delay(1);
        eval('function twice() {} function twice() {}');
    } finally {
        echo "never\n";
    }
});
delay(100);
?>
--EXPECTF--
Fatal error: Cannot redeclare %Stwice()%S in %s on line %d
shutdown function
finally
handler: from finally
