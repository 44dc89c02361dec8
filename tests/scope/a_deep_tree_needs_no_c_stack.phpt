--TEST--
A tree of scopes of any depth is cancelled and destroyed
--EXTENSIONS--
true_async
--FILE--
<?php
use Async\Scope;
use function Async\delay;

$top = $scope = new Scope();
for ($i = 0; $i < 20000; $i++) {
    $chain[] = $scope = Scope::inherit($scope);
}
$scope->spawn(function () {
    try {
        delay(1000);
    } finally {
        echo "cancelled at the bottom\n";
    }
});
delay(1);
$top->cancel();
delay(1);
var_dump($top->isClosed());
$chain = $scope = null;
echo "end\n";
?>
--EXPECT--
cancelled at the bottom
bool(true)
end
