--TEST--
A coroutine that waits for a lock can be cancelled, and gets none later
--EXTENSIONS--
true_async
--FILE--
<?php
require __DIR__ . '/../_lib/watchdog.inc';

use Async\AsyncCancellation;
use function Async\{await, delay, spawn};

$path = tempnam(sys_get_temp_dir(), 'lock');
$holder = fopen($path, 'r');
flock($holder, LOCK_EX);
$waiter = spawn(function () use ($path) {
    $file = fopen($path, 'r');
    flock($file, LOCK_EX);
    echo "never\n";
});
delay(5);
$waiter->cancel();
try {
    await($waiter);
} catch (AsyncCancellation) {
    echo "cancelled\n";
}
flock($holder, LOCK_UN);
var_dump(flock(fopen($path, 'r'), LOCK_EX | LOCK_NB));
unlink($path);
?>
--EXPECT--
cancelled
bool(true)
