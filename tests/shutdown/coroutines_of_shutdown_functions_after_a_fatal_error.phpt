--TEST--
What a shutdown function spawns after a fatal error runs without being awaited
--EXTENSIONS--
true_async
--FILE--
<?php
require __DIR__ . '/../_lib/php.inc';
$spawning = <<<'CODE'
    final class Late
    {
        public function __destruct()
        {
            Async\spawn(function () {
                usleep(1000);
                echo "of a destructor\n";
            });
        }
    }
    register_shutdown_function(function () {
        Async\spawn(function () {
            echo "spawned\n";
            usleep(1000);
            echo "waited\n";
            $GLOBALS['late'] = new Late();
            register_shutdown_function(function () { echo "late function\n"; });
        });
        echo "first function\n";
    });
    register_shutdown_function(function () { echo "second function\n"; });
    CODE;

echo "in a coroutine:\n";
run_php($spawning . 'Async\spawn(fn() => eval("function strlen() {}")); Async\delay(60000);');
echo "before the first use:\n";
run_php($spawning . 'eval("function strlen() {}");');
?>
--EXPECTF--
in a coroutine:

Fatal error: %s in %s
first function
second function
spawned
waited
late function
of a destructor

exit status 255
before the first use:

Fatal error: %s in %s
first function
second function
spawned
waited
late function
of a destructor

exit status 255
