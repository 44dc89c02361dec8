--TEST--
On cancel the finally callbacks of members run first, then those of child scopes, then the scope's
--EXTENSIONS--
true_async
--FILE--
<?php
use Async\Scope;
use function Async\delay;

$scope = new Scope();
$child = Scope::inherit($scope);
$scope->finally(fn() => print("scope\n"));
$child->finally(fn() => print("child scope\n"));
$scope->spawn(fn() => delay(1000))->finally(fn() => print("member\n"));
$child->spawn(fn() => delay(1000))->finally(fn() => print("member of the child\n"));
delay(1);
$scope->cancel();
delay(2);
?>
--EXPECT--
member
member of the child
child scope
scope
