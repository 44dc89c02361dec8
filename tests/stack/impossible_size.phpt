--TEST--
Stacks that are too large for the machine make the first use fail, and nothing else
--EXTENSIONS--
true_async
--FILE--
<?php
require __DIR__ . '/../_lib/php.inc';

foreach (['9223372036854775807', '100000G'] as $size) {
    run_php(<<<'END'
        for ($i = 0; $i < 2; $i++) {
            try {
                Async\spawn(fn() => print("not reached\n"));
            } catch (Async\AsyncException $e) {
                echo $e->getMessage(), "\n";
            }
        }
        var_dump(Async\get_coroutines(), Async\Scheduler::isRunning());
        register_shutdown_function(fn() => print("shutdown function\n"));
        END, "-d async.stack_size=$size");
}
?>
--EXPECT--
Cannot start the coroutine scheduler: no memory for its stack
Cannot start the coroutine scheduler: no memory for its stack
array(0) {
}
bool(false)
shutdown function

exit status 0
Cannot start the coroutine scheduler: no memory for its stack
Cannot start the coroutine scheduler: no memory for its stack
array(0) {
}
bool(false)
shutdown function

exit status 0
