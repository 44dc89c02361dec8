--TEST--
flock(): a lock that its waiter got when it was cancelled already is released with its file
--EXTENSIONS--
true_async
--FILE--
<?php
use Async\AsyncCancellation;
use function Async\{await, delay, spawn};

require __DIR__ . '/../_lib/parked.inc';
require __DIR__ . '/../_lib/watchdog.inc';

$path = tempnam(sys_get_temp_dir(), 'lock');
$holder = fopen($path, 'r');
flock($holder, LOCK_EX);
$kept = fopen($path, 'r');
$waiter = spawn(function () use ($kept) {
    flock($kept, LOCK_EX);
    echo "never reached\n";
});
until_parked($waiter);
flock($holder, LOCK_UN);
$waiter->cancel();
try {
    await($waiter);
} catch (AsyncCancellation) {
    echo "cancelled\n";
}
var_dump(flock($holder, LOCK_EX | LOCK_NB));
flock($holder, LOCK_UN);
var_dump(flock($kept, LOCK_EX | LOCK_NB));
unlink($path);
?>
--EXPECT--
cancelled
bool(true)
bool(true)
