--TEST--
A fatal error while coroutines wait in callbacks of internal functions, output buffers and included code
--EXTENSIONS--
true_async
--FILE--
<?php
require __DIR__ . '/../_lib/php.inc';
run_php(<<<'CODE'
    require getenv('PARKED');
    class Node { function __serialize(): array { Async\delay(60000); } }
    register_shutdown_function(fn() => print("shutdown\n"));
    Async\spawn(function () { $a = [3, 1, 2]; usort($a, fn() => Async\delay(60000)); });
    Async\spawn(function () { ob_start(); echo "buffered\n"; Async\delay(60000); });
    Async\spawn(function () { @Async\delay(60000); });
    Async\spawn(function () { serialize(new Node); });
    Async\spawn(function () { (new Fiber(fn() => Async\delay(60000)))->start(); });
    Async\spawn(function () { eval('Async\delay(60000);'); });
    Async\spawn(function () { until_all_parked(); eval('function strlen() {}'); });
    CODE, environment: ['PARKED' => __DIR__ . '/../_lib/parked.inc']);
?>
--EXPECTF--
Fatal error: Cannot redeclare %s
buffered
shutdown

exit status 255
