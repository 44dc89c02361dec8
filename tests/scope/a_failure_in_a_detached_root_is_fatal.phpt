--TEST--
A failure in a scope without a parent, which nobody handles, ends the script
--EXTENSIONS--
true_async
--FILE--
<?php
use Async\Scope;
use function Async\delay;

$scope = new Scope();
$scope->spawn(function () {
    delay(1);
    throw new RuntimeException('from a detached scope');
});
try {
    delay(1000);
    echo "never\n";
} finally {
    var_dump($scope->isCancelled());
}
?>
--EXPECTF--
bool(true)

Fatal error: Uncaught RuntimeException: from a detached scope in %s:%d
Stack trace:
#0 [internal function]: {closure%S}()
#1 {main}
  thrown in %s on line %d
