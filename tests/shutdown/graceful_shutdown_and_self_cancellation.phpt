--TEST--
A coroutine that has cancelled itself and goes on is ended by a graceful shutdown
--EXTENSIONS--
true_async
--FILE--
<?php
use function Async\{current_coroutine, delay, graceful_shutdown, spawn, suspend};

require __DIR__ . '/../_lib/watchdog.inc';

$yields = spawn(function () use (&$ends) {
    current_coroutine()->cancel(new Async\AsyncCancellation('its own'));
    try {
        while (true) {
            suspend();
        }
    } catch (Async\AsyncCancellation $e) {
        $ends['yields'] = $e->getMessage();
    }
});
$parks = spawn(function () use (&$ends) {
    current_coroutine()->cancel();
    try {
        delay(60_000);
    } finally {
        $ends['parks'] = true;
    }
});
while (!$yields->isStarted() || !$parks->isStarted()) {
    suspend();
}
register_shutdown_function(function () use (&$ends) {
    ksort($ends);
    var_dump($ends);
});
graceful_shutdown();
echo "shut down\n";
?>
--EXPECT--
shut down
array(2) {
  ["parks"]=>
  bool(true)
  ["yields"]=>
  string(7) "its own"
}
