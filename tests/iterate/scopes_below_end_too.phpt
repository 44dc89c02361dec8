--TEST--
Scopes that callbacks made below theirs end with the iteration
--EXTENSIONS--
true_async
--FILE--
<?php
use Async\{AsyncCancellation, Scope};
use function Async\{delay, get_coroutines, iterate, suspend};

$kept = [];
iterate([1, 2], function ($value) use (&$kept) {
    $kept[] = $scope = Scope::inherit();
    $scope->spawn(function () {
        try {
            echo "begin\n";
            delay(10000);
        } finally {
            echo "end\n";
        }
    });
});
foreach ($kept as $scope) {
    var_dump($scope->isCancelled(), $scope->isClosed());
}
iterate([3], function ($value) use (&$kept) {
    $kept[0] = $scope = Scope::inherit();
    $scope->spawn(function () use ($value) {
        delay(1);
        echo "end $value\n";
    });
}, cancelPending: false);
echo count(get_coroutines()), "\n";
?>
--EXPECT--
begin
begin
end
end
bool(true)
bool(true)
bool(true)
bool(true)
end 3
1
