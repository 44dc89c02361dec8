--TEST--
A fatal error in a Fiber of a coroutine
--EXTENSIONS--
true_async
--FILE--
<?php
require __DIR__ . '/../_lib/php.inc';
run_php(<<<'CODE'
    use function Async\{spawn, suspend};
    register_shutdown_function(fn() => print("shutdown\n"));
    spawn(function () {
        $fiber = new Fiber(function () {
            suspend();
            eval('function strlen() {}');
        });
        $fiber->start();
        echo "wrong\n";
    });
    CODE);
?>
--EXPECTF--
Fatal error: %s in %s
shutdown

exit status 255
