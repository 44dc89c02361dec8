--TEST--
Impossible durations are refused with the texts of stock PHP
--EXTENSIONS--
true_async
--FILE--
<?php
require __DIR__ . '/../_lib/same.inc';

same_as_plain([
    'sleep' => fn() => sleep(-1),
    'usleep' => fn() => usleep(-1),
    'seconds' => fn() => time_nanosleep(-1, 0),
    'nanoseconds' => fn() => time_nanosleep(0, -1),
    'too many nanoseconds' => fn() => time_nanosleep(0, 1000000000),
    'past' => fn() => time_sleep_until(1),
]);
?>
--EXPECTF--
sleep: ValueError: sleep(): Argument #1 ($seconds) must be greater than or equal to 0
usleep: ValueError: usleep(): Argument #1 ($microseconds) must be greater than or equal to 0
seconds: ValueError: time_nanosleep(): Argument #1 ($seconds) must be greater than or equal to 0
nanoseconds: ValueError: time_nanosleep(): Argument #2 ($nanoseconds) must be greater than or equal to 0
too many nanoseconds: ValueError: %sanoseconds was not in the range 0 to 999 999 999 or seconds was negative
past: Warning: time_sleep_until(): Argument #1 ($timestamp) must be greater than or equal to the current time
false
