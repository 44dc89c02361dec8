--TEST--
Each of the waiting functions starts the scheduler by itself
--EXTENSIONS--
true_async
--FILE--
<?php
require __DIR__ . '/../_lib/php.inc';

foreach (['spawn("strlen", "a")', 'suspend()', 'delay(1)', 'protect(fn() => 1)', 'coroutine_context()',
        'await(timeout(1)->cancel() ?? spawn("strlen", "b"))'] as $call) {
    run_php("namespace Async; $call; var_dump(Scheduler::isRunning());");
}
?>
--EXPECT--
bool(true)

exit status 0
bool(true)

exit status 0
bool(true)

exit status 0
bool(true)

exit status 0
bool(true)

exit status 0
bool(true)

exit status 0
