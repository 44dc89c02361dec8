--TEST--
Clean-up code of a cancelled scope may iterate
--EXTENSIONS--
true_async
--FILE--
<?php
use Async\{AsyncCancellation, Scope};
use function Async\{await, delay, iterate, spawn, suspend};

$scope = new Scope;
$scope->spawn(function () {
    try {
        delay(10000);
    } catch (AsyncCancellation) {
        iterate([1, 2], function ($value) {
            delay(1);
            echo await(spawn(fn() => "close $value\n"));
        }, 1);
    }
});
delay(1);
$scope->cancel();
$scope->awaitAfterCancellation();
?>
--EXPECT--
close 1
close 2
