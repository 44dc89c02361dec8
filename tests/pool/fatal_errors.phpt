--TEST--
A fatal error while others wait for the pool, or hold a reservation, leaves it usable for shutdown functions
--EXTENSIONS--
true_async
--FILE--
<?php
/* The stacks of those who waited are gone then: nothing in the pool may still point to them. */
require __DIR__ . '/../_lib/php.inc';
require __DIR__ . '/../_lib/watchdog.inc';

foreach (['waiting', 'reserved', 'in the factory', 'in the destructor', 'in the health check'] as $state) {
    echo "$state:\n";
    run_php(<<<PHP
        use function Async\{spawn, suspend, delay};
        \$slow = false;
        \$pool = new Async\Pool(function () use (&\$slow) {
            '$state' === 'in the factory' && \$slow && delay(10_000);
            return 1;
        }, function () use (&\$slow) {
            '$state' === 'in the destructor' && \$slow && delay(10_000);
        }, healthcheck: function () {
            '$state' === 'in the health check' && delay(10_000);
            return true;
        }, min: 1, max: 2, healthcheckInterval: 1);
        register_shutdown_function(function () use (\$pool, &\$slow) {
            \$slow = false;
            try {
                \$pool->acquire(1);
                echo "acquired\n";
            } catch (Async\TimeoutException) {
                echo "none is left\n";
            } catch (Async\PoolException \$e) {
                echo \$e->getMessage(), "\n";
            }
            \$pool->close();
            echo "closed\n";
        });
        spawn(function () use (\$pool, &\$slow) {
            if ('$state' === 'in the health check') {
                delay(5);
            } else {
                \$all = [\$pool->acquire(), '$state' === 'in the factory' ? 0 : \$pool->acquire()];
                \$slow = true;
                \$waiting = spawn(fn() => \$pool->acquire());
                while (!\$waiting->isStarted()) {
                    suspend();
                }
                if ('$state' === 'reserved') {
                    \$pool->release(1);
                } elseif ('$state' === 'in the destructor') {
                    \$closing = spawn(fn() => \$pool->close());
                    \$pool->release(1);
                    while (!\$closing->isStarted()) {
                        suspend();
                    }
                }
            }
            eval('function strlen() {}');
        });
        PHP);
}
?>
--EXPECTF--
waiting:

Fatal error: Cannot redeclare %Sstrlen()%S in %s on line %d
none is left
closed

exit status 255
reserved:

Fatal error: Cannot redeclare %Sstrlen()%S in %s on line %d
none is left
closed

exit status 255
in the factory:

Fatal error: Cannot redeclare %Sstrlen()%S in %s on line %d
none is left
closed

exit status 255
in the destructor:

Fatal error: Cannot redeclare %Sstrlen()%S in %s on line %d
Pool is closed
closed

exit status 255
in the health check:

Fatal error: Cannot redeclare %Sstrlen()%S in %s on line %d
acquired
closed

exit status 255
