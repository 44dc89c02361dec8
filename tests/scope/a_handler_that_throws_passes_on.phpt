--TEST--
What a handler throws goes to the scope above
--EXTENSIONS--
true_async
--FILE--
<?php
use Async\{Coroutine, Scope};
use function Async\{delay, timeout};

$above = new Scope();
$above->setExceptionHandler(function (Scope $scope, Coroutine $coroutine, Throwable $e) use (&$below) {
    var_dump($scope === $below, $e->getMessage(), $coroutine->getException()->getMessage());
});
$below = Scope::inherit($above);
$below->setExceptionHandler(function () {
    delay(1);
    throw new LogicException('from the handler');
});
$below->spawn(function () {
    throw new RuntimeException('from the body');
});
$above->awaitCompletion(timeout(1000));
?>
--EXPECT--
bool(true)
string(16) "from the handler"
string(13) "from the body"
