--TEST--
Zombies are not waited for by awaitCompletion(), and counted apart
--EXTENSIONS--
true_async
--FILE--
<?php
use Async\Scope;
use function Async\{delay, timeout};

$scope = (new Scope())->allowZombies();
$scope->spawn(function () {
    delay(50);
    echo "zombie ends\n";
});
delay(1);
$scope->dispose();
$scope->awaitCompletion(timeout(1000));
var_dump($scope->isFinished());
$stats = Async\runtime_stats();
var_dump($stats['coroutines_total'], $stats['coroutines_active']);
echo str_contains(Async\Scheduler::dump(), 'zombie') ? "in the dump\n" : "missing\n";
$scope->awaitAfterCancellation();
?>
--EXPECT--
bool(true)
int(2)
int(1)
in the dump
zombie ends
