--TEST--
After a fatal error in a coroutine nothing goes on but the shutdown functions; the message appears once
--EXTENSIONS--
true_async
--FILE--
<?php
require __DIR__ . '/../_lib/php.inc';
run_php(<<<'CODE'
    use function Async\{spawn, delay, suspend};
    register_shutdown_function(fn() => print("shutdown\n"));
    spawn(function () {
        try {
            delay(60000);
        } finally {
            echo "wrong: finally of another\n";
        }
    });
    $failing = spawn(function () {
        try {
            eval('function strlen() {}');
        } finally {
            echo "wrong: own finally\n";
        }
    });
    $failing->finally(fn() => print("wrong: callback\n"));
    try {
        Async\await($failing);
    } finally {
        echo "wrong: finally of main\n";
    }
    CODE);
?>
--EXPECTF--
Fatal error: %s in %s
shutdown

exit status 255
