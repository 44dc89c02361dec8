--TEST--
Callbacks for the end of main run when the script's own code has ended, before the shutdown functions
--EXTENSIONS--
true_async
--FILE--
<?php
use function Async\{current_coroutine, delay, suspend};

require __DIR__ . '/../_lib/watchdog.inc';

suspend();
$main = current_coroutine();
$main->finally(function ($coroutine) use ($main) {
    delay(1);
    echo "first, ", $coroutine === $main ? 'main' : 'another', "\n";
});
$main->finally(fn() => throw new Exception('second'));
register_shutdown_function(function () use ($main) {
    echo "shutdown function\n";
    $main->finally(fn() => print("third\n"));
});
echo "end of main\n";
?>
--EXPECTF--
end of main
first, main

Fatal error: Uncaught Exception: second in %s:%d
Stack trace:
#0 [internal function]: {closure%S}(Object(Async\Coroutine))
#1 {main}
  thrown in %s on line %d
shutdown function
third
