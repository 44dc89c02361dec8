--TEST--
A cancelled sleep throws the reason when it returns, without a warning
--EXTENSIONS--
true_async
--FILE--
<?php
use Async\AsyncCancellation;
use function Async\{await, delay, spawn};

require __DIR__ . '/../_lib/watchdog.inc';

$calls = [
    'sleep' => fn() => sleep(60),
    'usleep' => fn() => usleep(60_000_000),
    'time_nanosleep' => fn() => time_nanosleep(60, 0),
    'time_sleep_until' => fn() => time_sleep_until(microtime(true) + 60),
];
foreach ($calls as $name => $call) {
    $sleeper = spawn(function () use ($name, $call) {
        try {
            $call();
            echo "never reached\n";
        } catch (AsyncCancellation $e) {
            echo "$name: ", $e->getMessage(), "\n";
        }
    });
    delay(1);
    $sleeper->cancel(new AsyncCancellation('wake up'));
    await($sleeper);
}
?>
--EXPECT--
sleep: wake up
usleep: wake up
time_nanosleep: wake up
time_sleep_until: wake up
