--TEST--
What a callback throws is not a failure of the scope in which it runs
--EXTENSIONS--
true_async
--FILE--
<?php
use Async\{Future, Scope};
use function Async\{await, delay};

$scope = new Scope;
$scope->setExceptionHandler(function () { echo "wrong\n"; });
$derived = await($scope->spawn(fn() => Future::completed(1)->map(fn() => throw new LogicException('callback'))));
delay(1);
try {
    $derived->await();
} catch (LogicException $e) {
    echo $e->getMessage(), "\n";
}
var_dump($scope->isCancelled());
?>
--EXPECT--
callback
bool(false)
