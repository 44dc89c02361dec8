--TEST--
A request after one that ended with a fatal error is clean
--EXTENSIONS--
true_async
--FILE--
<?php
require __DIR__ . '/../_lib/php.inc';
run_php(<<<'CODE'
    use function Async\{spawn, delay, get_coroutines, suspend};
    echo count(get_coroutines()), "\n";
    spawn(fn() => delay(60000));
    spawn(function () {
        suspend();
        eval('function strlen() {}');
    });
    CODE, '--repeat 3');
?>
--EXPECTF--
Executing for the first time...
0

Fatal error: Cannot redeclare %s
Finished execution, repeating...
0

Fatal error: Cannot redeclare %s
Finished execution, repeating...
0

Fatal error: Cannot redeclare %s

exit status 255
