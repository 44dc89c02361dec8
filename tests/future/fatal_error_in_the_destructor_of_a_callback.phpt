--TEST--
A fatal error in a destructor of what a callback held
--EXTENSIONS--
true_async
--FILE--
<?php
require __DIR__ . '/../_lib/php.inc';
run_php(<<<'CODE'
    class Guard { function __destruct() { eval('function strlen() {}'); } }
    register_shutdown_function(fn() => print("shutdown\n"));
    function with(Guard $guard) { return fn($v) => $guard && $v; }
    $derived = Async\Future::completed(1)->map(with(new Guard))->finally(fn() => print("wrong\n"));
    $derived->await();
    echo "wrong\n";
    CODE);
?>
--EXPECTF--
Fatal error: Cannot redeclare %s
shutdown

exit status 255
