--TEST--
Name lookups that a fatal error left behind do not disturb what shutdown functions wait for
--EXTENSIONS--
true_async
--FILE--
<?php
require __DIR__ . '/../_lib/php.inc';
run_php(<<<'CODE'
    use function Async\{await, delay, spawn};
    register_shutdown_function(function () {
        usleep(20000);
        echo trim(await(spawn(fn() => shell_exec('sleep 0.02; echo read')))), "\n";
        echo await(spawn(fn() => gethostbyname('localhost'))) !== '' ? "looked up\n" : "wrong\n";
    });
    spawn(fn() => gethostbyname('localhost'));
    spawn(fn() => eval('function strlen() {}'));
    delay(60000);
    CODE);
?>
--EXPECTF--

Fatal error: %s in %s
read
looked up

exit status 255
