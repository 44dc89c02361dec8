--TEST--
What tasks of a set throw reaches nobody but who joins them
--EXTENSIONS--
true_async
--FILE--
<?php
use Async\{Scope, TaskSet};
use function Async\await;

$scope = Scope::inherit();
$scope->setExceptionHandler(fn() => print("handler\n"));
$set = new TaskSet(null, null, $scope);
$set->spawn(fn() => throw new Exception('exception'));
$set->spawn(fn() => throw new Error('error'));
$set->spawn(fn() => 'sibling');
echo await($set->joinAny()), "\n";
$set->close();
$set->awaitCompletion();
var_dump($scope->isCancelled(), count($set));
unset($set);
echo "end\n";
?>
--EXPECT--
sibling
bool(false)
int(2)
end
