--TEST--
sleep(), usleep(), time_nanosleep() and time_sleep_until() return what they return in stock PHP
--EXTENSIONS--
true_async
--FILE--
<?php
require __DIR__ . '/../_lib/same.inc';

same_as_plain([
    'sleep' => fn() => sleep(0),
    'sleep a second' => fn() => sleep(1),
    'usleep' => fn() => usleep(100),
    'usleep nothing' => fn() => usleep(0),
    'time_nanosleep' => fn() => time_nanosleep(0, 100000),
    'time_nanosleep nothing' => fn() => time_nanosleep(0, 0),
    'time_sleep_until' => fn() => time_sleep_until(microtime(true) + 0.05),
]);
?>
--EXPECT--
sleep: 0
sleep a second: 0
usleep: NULL
usleep nothing: NULL
time_nanosleep: true
time_nanosleep nothing: true
time_sleep_until: true
