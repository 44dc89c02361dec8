--TEST--
A closed scope that is dropped while its handler runs is freed when the handler has ended
--FILE--
<?php

use Async\Scope;
use function Async\suspend;

class Held
{
    public function __destruct()
    {
        echo "freed\n";
    }
}

$held = new Held();
$scope = new Scope();
$scope->finally(static fn() => throw new Exception('from finally'));
$scope->setExceptionHandler(static function (Scope $scope, $coroutine, Throwable $error) use ($held) {
    unset($scope);
    suspend();
    echo $error->getMessage(), "\n";
});
unset($held);
$scope->cancel();
$reference = WeakReference::create($scope);
unset($scope);
for ($round = 0; $round < 100 && $reference->get(); $round++) {
    suspend();
}
echo "end\n";

?>
--EXPECT--
from finally
freed
end
