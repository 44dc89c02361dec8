--TEST--
Clean-up code of a cancelled scope may wait for several triggers
--EXTENSIONS--
true_async
--FILE--
<?php
use Async\{AsyncCancellation, Future, Scope};
use function Async\{await_all, delay, suspend};

$scope = new Scope;
$scope->spawn(function () {
    try {
        delay(10000);
    } catch (AsyncCancellation) {
        echo json_encode(await_all((function () {
            yield Future::completed('clean');
            delay(1);
            yield Future::completed('up');
        })())), "\n";
    }
});
delay(1);
$scope->cancel();
$scope->awaitAfterCancellation();
var_dump($scope->isClosed());
?>
--EXPECT--
[["clean","up"],[]]
bool(true)
