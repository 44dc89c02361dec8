--TEST--
Shutdown functions after a fatal error may use coroutines anew
--EXTENSIONS--
true_async
--FILE--
<?php
require __DIR__ . '/../_lib/php.inc';
run_php(<<<'CODE'
    use function Async\{spawn, await, suspend, get_coroutines};
    register_shutdown_function(function () {
        echo await(spawn(function () {
            suspend();
            return "spawned\n";
        }));
        echo count(get_coroutines()), "\n";
    });
    spawn(fn() => Async\delay(60000));
    spawn(function () {
        suspend();
        eval('function strlen() {}');
    });
    CODE);
?>
--EXPECTF--
Fatal error: %s in %s
spawned
1

exit status 255
