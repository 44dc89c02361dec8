--TEST--
A request after one that ended with exit() is clean
--EXTENSIONS--
true_async
--FILE--
<?php
require __DIR__ . '/../_lib/php.inc';
run_php(<<<'CODE'
    use function Async\{spawn, delay, get_coroutines, suspend};
    echo count(get_coroutines()), "\n";
    $other = spawn(function () {
        try {
            delay(60000);
        } finally {
            echo "finally\n";
        }
    });
    while (!$other->isStarted()) {
        suspend();
    }
    exit(0);
    CODE, '--repeat 2');
?>
--EXPECT--
Executing for the first time...
0
finally
Finished execution, repeating...
0
finally

exit status 0
