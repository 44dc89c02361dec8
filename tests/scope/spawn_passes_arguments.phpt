--TEST--
Scope::spawn() passes positional and named arguments, and takes closures only
--EXTENSIONS--
true_async
--FILE--
<?php
use Async\Scope;
use function Async\await;

$scope = new Scope();
echo await($scope->spawn(fn($a, ...$rest) => $a . json_encode($rest), 'a', 'b', named: 'c')), "\n";
try {
    $scope->spawn('strlen', 'x');
} catch (TypeError $e) {
    echo $e->getMessage(), "\n";
}
?>
--EXPECT--
a{"0":"b","named":"c"}
Async\Scope::spawn(): Argument #1 ($callable) must be of type Closure, string given
