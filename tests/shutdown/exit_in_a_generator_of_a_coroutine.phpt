--TEST--
exit() in a generator that a coroutine advances; its finally block does not run
--EXTENSIONS--
true_async
--FILE--
<?php
require __DIR__ . '/../_lib/php.inc';
run_php(<<<'CODE'
    function numbers() { try { yield 1; Async\suspend(); exit(5); } finally { echo "wrong\n"; } }
    Async\spawn(function () { foreach (numbers() as $number) { echo $number, "\n"; } });
    Async\delay(60000);
    CODE);
?>
--EXPECT--
1

exit status 5
