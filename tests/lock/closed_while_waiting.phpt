--TEST--
flock(): a file that is closed while a coroutine waits for its lock ends the wait
--EXTENSIONS--
true_async
--FILE--
<?php
use function Async\{await, spawn};

require __DIR__ . '/../_lib/parked.inc';
require __DIR__ . '/../_lib/watchdog.inc';

$path = tempnam(sys_get_temp_dir(), 'lock');
$holder = fopen($path, 'r');
flock($holder, LOCK_EX);
$file = fopen($path, 'r');
$waiter = spawn(fn() => flock($file, LOCK_EX));
until_parked($waiter);
fclose($file);
var_dump(await($waiter));
$another = fopen($path, 'r');
$waiter = spawn(fn() => flock($another, LOCK_EX));
until_parked($waiter);
fclose($holder);
var_dump(await($waiter));
unlink($path);
?>
--EXPECT--
bool(false)
bool(true)
