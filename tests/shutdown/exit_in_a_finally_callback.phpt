--TEST--
exit() in a callback of finally() ends the application
--EXTENSIONS--
true_async
--FILE--
<?php
require __DIR__ . '/../_lib/php.inc';
run_php(<<<'CODE'
    use function Async\{spawn, delay};
    spawn(fn() => print("body\n"))->finally(fn() => exit(3));
    delay(60000);
    echo "never\n";
    CODE);
?>
--EXPECT--
body

exit status 3
