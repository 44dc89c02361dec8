--TEST--
finally() callbacks run for a scope that is dropped, and get it as argument
--EXTENSIONS--
true_async
--FILE--
<?php
use Async\Scope;
use function Async\delay;

function make(): void
{
    $scope = new Scope();
    $scope->finally(fn(Scope $given) => var_dump($given->isClosed()));
    $scope->spawn(fn() => delay(1000));
    delay(1);
}
make();
delay(1);
$alive = new Scope();
$alive->finally(fn() => print("at the end of the script\n"));
?>
--EXPECT--
bool(true)
at the end of the script
