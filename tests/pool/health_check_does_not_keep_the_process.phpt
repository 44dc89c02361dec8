--TEST--
The timer of the health check neither keeps the process alive nor counts as something that could end a deadlock
--EXTENSIONS--
true_async
--FILE--
<?php
/* An ordinary timer would keep a script from ending that has nothing left to do, and hide every deadlock. */
require __DIR__ . '/../_lib/php.inc';
require __DIR__ . '/../_lib/watchdog.inc';

run_php(<<<'PHP'
    $pool = new Async\Pool(fn() => 1, healthcheck: fn() => true, min: 1, healthcheckInterval: 60_000);
    Async\spawn(fn() => print("done\n"));
    PHP);
run_php(<<<'PHP'
    $pool = new Async\Pool(fn() => 1, healthcheck: fn() => true, min: 1, healthcheckInterval: 1);
    echo "done\n";
    PHP);
run_php(<<<'PHP'
    $pool = new Async\Pool(fn() => 1, healthcheck: fn() => true, min: 1, healthcheckInterval: 1);
    $one = Async\spawn(function () use (&$two) { Async\suspend(); Async\await($two); });
    $two = Async\spawn(function () use (&$one) { Async\await($one); });
    PHP, '-d async.debug_deadlock=0');
?>
--EXPECT--
done

exit status 0
done

exit status 0

Fatal error: Uncaught Async\DeadlockError: Deadlock detected: no active coroutines, 2 coroutines in waiting in [no active file]:0
Stack trace:
#0 {main}
  thrown in [no active file] on line 0

exit status 255
