--TEST--
exit() in a callback ends the application, wherever the callback is called
--EXTENSIONS--
true_async
--FILE--
<?php
/* The token by which the engine unwinds for exit() looks like an exception; a hook that "throws" it must not be taken
 * for one that rejects. */
require __DIR__ . '/../_lib/php.inc';
require __DIR__ . '/../_lib/watchdog.inc';

foreach (['factory', 'beforeAcquire', 'beforeRelease', 'destructor', 'healthcheck'] as $where) {
    foreach (['main', 'coroutine'] as $flow) {
        echo "$where in $flow:\n";
        run_php(<<<PHP
            \$exits = false;
            \$callback = function () use (&\$exits) {
                if (\$exits) {
                    echo "exit\n";
                    exit(3);
                }
                return '$where' === 'factory' ? 1 : true;
            };
            \$use = function () use (\$callback, &\$exits) {
                \$pool = new Async\Pool(...['$where' => \$callback] + ['factory' => fn() => 1, 'max' => 1, 'min' => 1, 'healthcheckInterval' => 1]);
                \$resource = \$pool->acquire();
                \$pool->release(\$resource);
                \$exits = true;
                try {
                    if ('$where' === 'healthcheck') {
                        Async\delay(10_000);
                    } elseif ('$where' === 'factory') {
                        new Async\Pool(\$callback, min: 1);
                    } elseif ('$where' === 'destructor') {
                        \$pool->close();
                    } else {
                        \$pool->release(\$pool->acquire());
                    }
                } catch (Exception) {
                    echo "caught\n";
                }
                echo "not reached\n";
            };
            '$flow' === 'main' ? \$use() : Async\spawn(\$use);
            PHP);
    }
}
?>
--EXPECT--
factory in main:
exit

exit status 3
factory in coroutine:
exit

exit status 3
beforeAcquire in main:
exit

exit status 3
beforeAcquire in coroutine:
exit

exit status 3
beforeRelease in main:
exit

exit status 3
beforeRelease in coroutine:
exit

exit status 3
destructor in main:
exit

exit status 3
destructor in coroutine:
exit

exit status 3
healthcheck in main:
exit

exit status 3
healthcheck in coroutine:
exit

exit status 3
