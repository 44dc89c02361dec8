--TEST--
When the caller's scope is cancelled everything inside ends
--EXTENSIONS--
true_async
--FILE--
<?php
use Async\{AsyncCancellation, Scope};
use function Async\{delay, get_coroutines, iterate, spawn, suspend};

$inside = 0;
$scope = new Scope;
$scope->spawn(function () use (&$inside) {
    try {
        iterate([1, 2], function ($value) use (&$inside) {
            spawn(function () use (&$inside) {
                $inside++;
                try {
                    delay(10000);
                } finally {
                    $inside--;
                }
            });
            $inside++;
            try {
                delay(10000);
            } finally {
                delay(1);
                $inside--;
            }
        });
    } finally {
        echo "left with $inside inside\n";
    }
});
while ($inside < 4) {
    suspend();
}
$scope->cancel();
$scope->awaitAfterCancellation();
echo count(get_coroutines()), "\n";
?>
--EXPECT--
left with 0 inside
1
