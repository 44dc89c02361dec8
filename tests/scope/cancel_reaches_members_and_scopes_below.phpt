--TEST--
cancel() gives the same reason to all members, here and in scopes below, but not above or beside
--EXTENSIONS--
true_async
--FILE--
<?php
use Async\{AsyncCancellation, Scope};
use function Async\{delay, timeout};

$parent = new Scope();
$scope = Scope::inherit($parent);
$below = Scope::inherit($scope);
$beside = Scope::inherit($parent);
$reason = new AsyncCancellation('enough');
$work = fn(string $name) => function () use ($name, $reason) {
    try {
        delay(50);
        echo "$name ends\n";
    } catch (AsyncCancellation $e) {
        echo "$name cancelled: ", var_export($e === $reason, true), "\n";
    }
};
foreach (compact('parent', 'scope', 'below', 'beside') as $name => $each) {
    $each->spawn($work("$name 1"));
    $each->spawn($work("$name 2"));
}
delay(1);
$scope->cancel($reason);
var_dump($scope->isCancelled(), $below->isCancelled(), $beside->isCancelled(), $parent->isCancelled());
$parent->awaitCompletion(timeout(1000));
?>
--EXPECT--
bool(true)
bool(true)
bool(false)
bool(false)
scope 1 cancelled: true
scope 2 cancelled: true
below 1 cancelled: true
below 2 cancelled: true
parent 1 ends
parent 2 ends
beside 1 ends
beside 2 ends
