--TEST--
spawn_with() spawns in the scope that the provider names; null is the current one
--EXTENSIONS--
true_async
--FILE--
<?php
use Async\{AsyncCancellation, Scope};
use function Async\{await, delay, spawn_with};

class Provider implements Async\ScopeProvider
{
    public function __construct(private ?Scope $scope)
    {
    }
    public function provideScope(): ?Scope
    {
        return $this->scope;
    }
}
$scope = new Scope();
$work = function (string $name, ...$more) {
    delay(1);
    return $name . json_encode($more);
};
$a = spawn_with($scope, $work, 'a');
$b = spawn_with(new Provider($scope), $work, 'b', x: 1);
$c = spawn_with(new Provider(null), $work, 'c');
$scope->cancel();
foreach ([$a, $b, $c] as $coroutine) {
    try {
        echo await($coroutine), "\n";
    } catch (AsyncCancellation $e) {
        echo $e->getMessage(), "\n";
    }
}
foreach ([fn() => spawn_with(new stdClass(), $work), fn() => spawn_with($scope, 'no_such_function'), fn() => spawn_with($scope)] as $wrong) {
    try {
        $wrong();
    } catch (Error $e) {
        echo get_class($e), ': ', $e->getMessage(), "\n";
    }
}
?>
--EXPECT--
Scope has been cancelled
Scope has been cancelled
c[]
TypeError: Async\spawn_with(): Argument #1 ($provider) must be of type Async\ScopeProvider, stdClass given
TypeError: Async\spawn_with(): Argument #2 ($task) must be a valid callback, function "no_such_function" not found or invalid function name
ArgumentCountError: Async\spawn_with() expects at least 2 arguments, 1 given
