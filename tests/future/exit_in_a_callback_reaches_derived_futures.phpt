--TEST--
After exit() in a callback those who wait further down the chain get a cancellation, and finally() callbacks run
--EXTENSIONS--
true_async
--FILE--
<?php
require __DIR__ . '/../_lib/php.inc';
run_php(<<<'CODE'
    use Async\Future;
    $derived = Future::completed(1)
        ->map(function () { echo "exit\n"; exit('bye '); })
        ->map(function () { echo "never\n"; })
        ->finally(function ($e) { echo get_class($e), "\n"; });
    try {
        $derived->await();
    } catch (Throwable $e) {
        echo get_class($e), "\n";
    }
    CODE);
?>
--EXPECT--
exit
bye Async\AsyncCancellation
Async\AsyncCancellation

exit status 0
