--TEST--
What coroutines wrote into their output buffers, the message of a fatal error among it, is not lost
--EXTENSIONS--
true_async
--FILE--
<?php
require __DIR__ . '/../_lib/php.inc';
run_php(<<<'CODE'
    use function Async\{delay, spawn};
    ob_start(fn($text) => "<main>\n$text</main>\n");
    echo "main\n";
    register_shutdown_function(function () { echo "level of the shutdown function: ", ob_get_level(), "\n"; });
    spawn(function () {
        ob_start(fn($text) => "<first>\n$text</first>\n");
        ob_start();
        echo "first\n";
        delay(60000);
    });
    spawn(function () {
        ob_start(function ($text) {
            spawn(function () {
                usleep(1000);
                echo "spawned by a callback\n";
            });
            return "<second>\n$text</second>\n";
        });
        echo "second\n";
        usleep(1000);
        eval('function strlen() {}');
    });
    delay(60000);
    CODE);
?>
--EXPECTF--
<first>
first
</first>
<second>
second

Fatal error: %s in %s
</second>
spawned by a callback
<main>
main
level of the shutdown function: 1
</main>

exit status 255
