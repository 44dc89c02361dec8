--TEST--
The token of awaitCompletion() ends the wait, not the scope
--EXTENSIONS--
true_async
--FILE--
<?php
use Async\{OperationCanceledException, Scope};
use function Async\{await, delay, timeout};

$scope = new Scope();
$member = $scope->spawn(function () {
    delay(100);
    return 'done';
});
try {
    $scope->awaitCompletion(timeout(1));
} catch (OperationCanceledException $e) {
    echo $e->getMessage(), ' / ', get_class($e->getPrevious()), "\n";
}
var_dump($scope->isCancelled());
echo await($member), "\n";
$settled = timeout(1);
$settled->cancel();
$scope->awaitCompletion($settled);
echo "finished scopes do not ask the token\n";
?>
--EXPECT--
Operation has been cancelled / Async\TimeoutException
bool(false)
done
finished scopes do not ask the token
