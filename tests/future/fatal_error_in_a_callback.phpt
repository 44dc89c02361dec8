--TEST--
A fatal error in a callback: one message, no other callback, shutdown functions run
--EXTENSIONS--
true_async
--FILE--
<?php
require __DIR__ . '/../_lib/php.inc';
foreach (['completed(1)->map', 'failed(new Exception)->catch', 'completed(1)->finally'] as $derive) {
    run_php(<<<CODE
        register_shutdown_function(fn() => print("shutdown\n"));
        \$derived = Async\Future::$derive(function () {
            Async\suspend();
            eval('function strlen() {}');
        })->finally(fn() => print("wrong\n"));
        \$pending = new Async\Future(new Async\FutureState);
        \$chain = \$pending->map(fn() => print("wrong\n"))->map(fn() => \$derived);
        \$derived->await();
        echo "wrong\n";
        CODE);
}
?>
--EXPECTF--
Fatal error: Cannot redeclare %s
shutdown

exit status 255

Fatal error: Cannot redeclare %s
shutdown

exit status 255

Fatal error: Cannot redeclare %s
shutdown

exit status 255
