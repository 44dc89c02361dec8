--TEST--
A scope of very many members is cancelled as a whole
--EXTENSIONS--
true_async
--FILE--
<?php
use Async\Scope;
use function Async\{delay, get_coroutines};

$scope = new Scope();
for ($i = 0; $i < 20000; $i++) {
    $scope->spawn(fn() => delay(10000));
}
delay(1);
$scope->cancel();
$scope->awaitAfterCancellation();
var_dump(count(get_coroutines()));
?>
--EXPECT--
int(1)
