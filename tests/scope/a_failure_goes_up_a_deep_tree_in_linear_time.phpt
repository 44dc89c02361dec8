--TEST--
A failure goes up a tree of many scopes quickly, whoever takes it at the top
--FILE--
<?php

use Async\Scope;
use function Async\delay;
use function Async\timeout;

require __DIR__ . '/../_lib/parked.inc';

/* The bottom of a tree of scopes, each with a member that waits. */
function bottom_of(Scope $top, array &$scopes): Scope
{
    for ($scope = $top, $i = 0; $i < 5000; $i++) {
        $scopes[] = $scope = Scope::inherit($scope);
        $scope->spawn(static fn() => delay(100000));
    }
    return $scope;
}

$scopes = [];
$handled = new Scope();
$handled->setExceptionHandler(function (Scope $scope, $coroutine, Throwable $error) use ($handled) {
    echo 'handler: ', $error->getMessage(), ', ', var_export($scope !== $handled, true), "\n";
});
bottom_of($handled, $scopes)->spawn(static fn() => throw new Exception('first'));
until_all_parked();
$handled->cancel();

$awaited = new Scope();
bottom_of($awaited, $scopes)->spawn(static fn() => throw new Exception('second'));
try {
    $awaited->awaitCompletion(timeout(60000));
} catch (Exception $error) {
    echo 'waiter: ', $error->getMessage(), "\n";
}
$awaited->awaitAfterCancellation();

$ended = array_filter($scopes, static fn(Scope $scope) => $scope->isCancelled() && $scope->isClosed());
echo count($ended), " scopes are closed\n";

?>
--EXPECT--
handler: first, true
waiter: second
10000 scopes are closed
