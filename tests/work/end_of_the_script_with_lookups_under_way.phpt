--TEST--
exit() while lookups are under way ends the process in time
--EXTENSIONS--
true_async
--FILE--
<?php
use function Async\{spawn, suspend};

require __DIR__ . '/../_lib/watchdog.inc';
require __DIR__ . '/../_lib/php.inc';

run_php(<<<'END'
    use function Async\{spawn, suspend};

    for ($i = 0; $i < 50; $i++) {
        spawn(function () use ($i) {
            gethostbyname('localhost');
            suspend();
        });
    }
    suspend();
    echo "exit\n";
    exit(3);
    END);
?>
--EXPECT--
exit

exit status 3
